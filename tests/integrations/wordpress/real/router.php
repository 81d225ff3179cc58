<?php
/**
 * For PHP's own web server: WebAssembly gets the type that a server gives to
 * what it does not know; all else is as the server does it.
 */

if ( '.wasm' !== substr( $_SERVER['SCRIPT_NAME'], -5 ) ) {
	return false;
}
header( 'Content-Type: application/octet-stream' );
readfile( $_SERVER['DOCUMENT_ROOT'] . $_SERVER['SCRIPT_NAME'] );
