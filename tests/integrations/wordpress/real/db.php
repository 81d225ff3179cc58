<?php
/**
 * WordPress loads this in place of its MySQL: the database plugin, which lies
 * beside it and is no plugin that a shop would see.
 */

define( 'SQLITE_DB_DROPIN_VERSION', '1.8.0' );
require_once __DIR__ . '/sqlite/wp-includes/sqlite/db.php';
