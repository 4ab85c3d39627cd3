"""WordPress with one post, as Debian brings it: nginx, PHP with its opcode cache, and MariaDB that syncs each commit.

What it would do beside taking a comment is off: letters, scheduled work, and the fifteen seconds between two comments.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.servers import Running, free_port

PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
PROGRAMS = ("mariadbd", "mariadb-install-db", "mariadb", "php", "nginx")
POST = "/?p=1"
CHILDREN = 8
POOL = """
[global]
error_log = {folder}/fpm.log
[www]
listen = {folder}/fpm.socket
pm = static
pm.max_children = {children}
"""
NGINX = """
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/site;
        location / {{
            index index.php;
        }}
        location ~ [.]php$ {{
            fastcgi_pass unix:{folder}/fpm.socket;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param REQUEST_URI $request_uri;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_param REMOTE_ADDR $remote_addr;
            fastcgi_param SERVER_PROTOCOL $server_protocol;
            fastcgi_param SERVER_NAME $host;
            fastcgi_param SERVER_PORT $server_port;
        }}
    }}
}}
"""
CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{folder}/maria.socket');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://127.0.0.1:{port}');
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
"""
PLUGIN = """<?php
remove_action('check_comment_flood', 'check_comment_flood_db', 10);
add_filter('pre_wp_mail', '__return_false');
"""
INSTALL = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:{port}';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A press', 'critic', 'critic@press.example', true, '', 'of no use');
foreach (['comments_notify', 'moderation_notify', 'comment_registration'] as $option) update_option($option, 0);
"""


def missing() -> str:
    """What this machine lacks for it, nothing if it is all there."""
    lacking = [name for name in PROGRAMS if not _program(name)] + ([] if _php_fpm() else ["php-fpm"])
    lacking += [] if (_files() / "wp-load.php").is_file() else [f"WordPress in {_files()} (or WORDPRESS=…)"]
    return ", ".join(lacking)


@contextmanager
def wordpress(folder: Path) -> Iterator[Running]:
    folder.mkdir()
    port = free_port()
    _write(folder, port)
    as_root = os.getuid() == 0
    with ExitStack() as running:
        _start_database(folder, running, as_root)
        subprocess.run([_program("php"), str(folder / "site/install.php")], check=True, stdout=subprocess.DEVNULL)
        pool = [_php_fpm(), "--nodaemonize", "--fpm-config", str(folder / "pool.conf")]
        serving = running.enter_context(_process([*pool, *(["--allow-to-run-as-root"] if as_root else [])]))
        daemon = "daemon off; " + ("user root;" if as_root else "")
        running.enter_context(_process([_program("nginx"), "-c", str(folder / "nginx.conf"), "-g", daemon]))
        site = Running(serving.pid, port)
        site.wait_for(POST)
        yield site


def kept(folder: Path) -> int:
    """How many comments of readers its database holds."""
    return int(_ask(folder, "SELECT count(*) FROM wordpress.wp_comments WHERE comment_author LIKE 'Reader %'"))


def _write(folder: Path, port: int) -> None:
    site = shutil.copytree(_files(), folder / "site", ignore_dangling_symlinks=True)
    (site / "wp-content/mu-plugins").mkdir(exist_ok=True)
    texts = {
        "pool.conf": POOL.format(folder=folder, children=CHILDREN)
        + ("user = root\ngroup = root\n" if os.getuid() == 0 else ""),
        "nginx.conf": NGINX.format(folder=folder, port=port),
        "site/wp-config.php": CONFIG.format(folder=folder, port=port),
        "site/install.php": INSTALL.format(port=port),
        "site/wp-content/mu-plugins/quiet.php": PLUGIN,
    }
    for name, text in texts.items():
        (folder / name).write_text(text)


def _start_database(folder: Path, running: ExitStack, as_root: bool) -> None:
    data = [f"--datadir={folder / 'maria'}", *(["--user=root"] if as_root else [])]
    normal = "--auth-root-authentication-method=normal"
    subprocess.run(
        [_program("mariadb-install-db"), "--no-defaults", *data, normal, "--skip-test-db"],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    durable = "--innodb-flush-log-at-trx-commit=1"
    words = ["--no-defaults", *data, durable, "--skip-networking", f"--socket={folder / 'maria.socket'}"]
    running.enter_context(
        _process(
            [_program("mariadbd"), *words, f"--pid-file={folder / 'maria.pid'}", f"--log-error={folder / 'maria.log'}"]
        )
    )
    for _ in range(300):
        if (folder / "maria.socket").exists():
            break
        time.sleep(0.1)
    _ask(folder, "CREATE DATABASE wordpress")


def _ask(folder: Path, question: str) -> str:
    client = [_program("mariadb"), "--no-defaults", f"--socket={folder / 'maria.socket'}", "--user=root"]
    words = ["--batch", "--skip-column-names", "--execute", question]
    return subprocess.run([*client, *words], check=True, capture_output=True, text=True).stdout


@contextmanager
def _process(words: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _files() -> Path:
    return Path(os.environ.get("WORDPRESS", "/usr/share/wordpress"))


def _program(name: str) -> str:
    return shutil.which(name, path=PLACES) or ""


def _php_fpm() -> str:
    """Debian puts the version into its name."""
    versions = sorted(name.name for place in PLACES.split(":") for name in Path(place or ".").glob("php-fpm*"))
    return _program(versions[-1]) if versions else ""
