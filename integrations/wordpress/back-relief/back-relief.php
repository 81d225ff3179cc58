<?php
/**
 * Plugin Name:       Back Relief
 * Description:       An interactive guide to back-muscle spasms, as a block and a shortcode. Everything happens in the visitor's browser: nothing is stored or sent. General information; no clinician has reviewed the texts.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       back-relief
 * Domain Path:       /languages
 *
 * The plugin writes nothing to the database, so removing it leaves nothing.
 */

defined( 'ABSPATH' ) || exit;

define( 'BACK_RELIEF_VERSION', '0.1.0' );
define( 'BACK_RELIEF_FILE', __FILE__ );

require_once __DIR__ . '/inc/languages.php';
require_once __DIR__ . '/inc/settings.php';
require_once __DIR__ . '/inc/render.php';

add_action(
	'init',
	function () {
		// Before the block, whose title and description are put into words as it is registered.
		load_plugin_textdomain( 'back-relief', false, basename( __DIR__ ) . '/languages' );
		register_block_type( __DIR__ . '/block', array( 'render_callback' => 'back_relief_block' ) );
		wp_set_script_translations( 'back-relief-guide-editor-script', 'back-relief', __DIR__ . '/languages' );
		add_shortcode( 'back_relief', 'back_relief_shortcode' );
	}
);

add_filter( 'load_textdomain_mofile', 'back_relief_language_file' );
add_filter( 'load_script_translation_file', 'back_relief_language_file' );

// WordPress makes quotes and dashes of the page curly. The guide's own text
// stands in a <template>, and the program that takes it over expects its bytes.
add_filter(
	'no_texturize_tags',
	function ( $tags ) {
		$tags[] = 'template';
		return $tags;
	}
);

// In a template WordPress runs shortcodes before blocks, and then its shortcode
// block makes paragraphs of what they wrote. A guide stays as it was written.
add_filter(
	'pre_render_block',
	function ( $rendered, $block ) {
		$guide = null === $rendered && 'core/shortcode' === $block['blockName'] && false !== strpos( $block['innerHTML'], '<back-relief ' );
		return $guide ? $block['innerHTML'] : $rendered;
	},
	10,
	2
);
