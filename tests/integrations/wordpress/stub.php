<?php
/**
 * As much of WordPress as the plugin calls, after WordPress's own
 * documentation, and a record of what was asked of it. Whatever else the
 * plugin called would be a fatal error here.
 */

define( 'ABSPATH', __DIR__ . '/' );

$GLOBALS['asked'] = array( 'actions' => array(), 'filters' => array(), 'shortcodes' => array(), 'blocks' => array(), 'modules' => array(), 'texts' => array() );
$GLOBALS['site']  = array( 'locale' => 'en_GB', 'feed' => false, 'url' => 'https://shop.example/blog' );

function add_action( $name, $run ) {
	$GLOBALS['asked']['actions'][ $name ][] = $run;
}
function add_filter( $name, $run ) {
	$GLOBALS['asked']['filters'][ $name ][] = $run;
}
function add_shortcode( $name, $run ) {
	$GLOBALS['asked']['shortcodes'][ $name ] = $run;
}
function register_block_type( $folder, $more ) {
	$GLOBALS['asked']['blocks'][] = array( $folder, $more );
}
function wp_enqueue_script_module( $id, $src, $needs, $version ) {
	$GLOBALS['asked']['modules'][ $id ] = array( $src, $needs, $version );
}
function load_plugin_textdomain( $domain, $deprecated, $folder ) {
	$GLOBALS['asked']['texts']['php'] = array( $domain, $folder, count( $GLOBALS['asked']['blocks'] ) );
}
function wp_set_script_translations( $handle, $domain, $folder ) {
	$GLOBALS['asked']['texts']['script'] = array( $handle, $domain, $folder );
}
function plugins_url( $path, $file ) {
	return $GLOBALS['site']['url'] . '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}
function determine_locale() {
	return $GLOBALS['site']['locale'];
}
function is_feed() {
	return $GLOBALS['site']['feed'];
}
function esc_attr( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_url( $url ) {
	return preg_match( '#^https?://#', $url ) ? str_replace( array( '"', "'", '<', '>', ' ' ), array( '', '&#039;', '', '', '%20' ), $url ) : '';
}
function sanitize_hex_color( $color ) {
	if ( '' === $color ) {
		return '';
	}
	return preg_match( '/^#([A-Fa-f0-9]{3}){1,2}$/', $color ) ? $color : null;
}
function shortcode_atts( $known, $given, $name ) {
	return array_intersect_key( array_merge( $known, $given ), $known );
}
function do_shortcode( $text ) {
	return $text;
}
// The tests write whole tags.
function force_balance_tags( $html ) {
	return $html;
}
// Only what the tests write inside a shortcode.
function wp_kses_post( $html ) {
	return preg_replace( '#<script\b.*?</script>|\son\w+="[^"]*"#is', '', $html );
}
function get_block_wrapper_attributes() {
	return 'class="wp-block-back-relief-guide"';
}
