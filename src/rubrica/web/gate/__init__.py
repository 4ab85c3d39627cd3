"""What stands between a request and a view: known hosts, safe headers, and what each route declares."""
