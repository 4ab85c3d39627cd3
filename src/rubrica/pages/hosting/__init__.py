"""What a site needs where no Rubrica answers: pages that lead on, and rules for hosts and web servers."""
