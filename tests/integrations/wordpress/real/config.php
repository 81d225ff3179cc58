<?php
/**
 * The wp-config.php of a WordPress under test: its address from the
 * environment, every fault in a log, and nothing asked of the world outside.
 */

define( 'WP_HOME', getenv( 'WORDPRESS_URL' ) );
define( 'WP_SITEURL', WP_HOME );

// The database plugin asks for a name. The file is wp-content/database/.ht.sqlite.
define( 'DB_NAME', 'wordpress' );
$table_prefix = 'wp_';

// Beside WordPress, not in it: what a plugin leaves behind is looked for there.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', dirname( __DIR__ ) . '/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );

define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );

// One request at a time: of two that write at once, SQLite refuses one, which WordPress logs as
// a fault. A constant, so that the file stays open, and locked, until the request has ended.
define( 'ONE_AT_A_TIME', fopen( dirname( __DIR__ ) . '/lock', 'c' ) );
flock( ONE_AT_A_TIME, LOCK_EX );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
