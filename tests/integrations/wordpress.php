<?php
/**
 * Runs the plugin, as it is zipped, under PHP with stand-ins for WordPress.
 *
 *   php tests/integrations/wordpress.php PLUGIN              the checks
 *   php tests/integrations/wordpress.php PLUGIN --page URL   a page that the plugin wrote, for a browser
 */

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);
require __DIR__ . '/wordpress/stub.php';

$plugin = rtrim( $argv[1], '/' );
require $plugin . '/back-relief.php';
foreach ( $asked['actions']['init'] as $run ) {
	$run();
}
$shortcode = $asked['shortcodes']['back_relief'];
$block     = $asked['blocks'][0][1]['render_callback'];

if ( isset( $argv[2] ) && '--page' === $argv[2] ) {
	$site['url'] = $argv[3];
	$guide       = $shortcode( array( 'area' => 'lower-back', 'loading' => 'eager', 'emergency' => '112' ), '<p id="ours">A cushion</p>' );
	$again       = $block( array( 'area' => 'mid-back', 'loading' => 'eager' ), '<p>Another</p>' );
	list( $src, , $version ) = $asked['modules']['back-relief'];
	echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><body>', $guide, $again,
		'<script type="module" src="', esc_url( $src . '?ver=' . $version ), '"></script></body></html>';
	exit;
}

$passed = 0;
$failed = 0;
function check( $what, $true ) {
	global $passed, $failed;
	echo $true ? '✔ ' : '✖ ', $what, "\n";
	$true ? ++$passed : ++$failed;
}
// The opening tag alone.
function tag( $html ) {
	return preg_match( '/<back-relief[^>]*>/', $html, $found ) ? $found[0] : '';
}

$plain = $shortcode( '', '' );
check( 'a bare shortcode is the built snippet', '<back-relief lang="en-GB">' === tag( $plain ) && false !== strpos( $plain, '<template shadowrootmode="open">' ) );
check( 'its addresses are the plugin\'s own', false === strpos( $plain, '="/assets/' ) && false !== strpos( $plain, 'href="https://shop.example/blog/wp-content/plugins/back-relief/site/assets/guide-' ) );
check( 'nothing comes from elsewhere', ! preg_match( '/<(?:link|script|img)\b[^>]*(?:href|src)="(?!https:\/\/shop\.example\/)/', $plain ) );
check( 'the rest of the snippet is as it was built', strlen( $plain ) > 100000 && substr( $plain, -20 ) === '</back-relief></div>' );
list( $src, $needs, $version ) = $asked['modules']['back-relief'];
check( 'the script is enqueued as a module', 'https://shop.example/blog/wp-content/plugins/back-relief/site/back-relief.js' === $src && array() === $needs && '0.1.0' === $version );

$full = tag( $shortcode( array( 'area' => 'shoulder-blade-left', 'guide' => '/ours.json?v=2', 'loading' => 'eager', 'emergency' => '+44 999', 'accent' => '#123abc', 'share-area' ), '' ) );
check( 'all settings', '<back-relief area="shoulder-blade-left" guide="/ours.json?v=2" loading="eager" emergency="+44 999" share-area style="--back-relief-accent: #123abc" lang="en-GB">' === $full );
foreach ( array( 'http://x.example/g.json', '//x.example/g.json', 'g.json', 'javascript:x', '/g.json" onload="x', 'data:,x' ) as $address ) {
	check( "guide=\"$address\" is left out", '<back-relief lang="en-GB">' === tag( $shortcode( array( 'guide' => $address ) ) ) );
}
foreach ( array( 'no', 'false', '0', 'off' ) as $no ) {
	check( "share-area=\"$no\" is off", '<back-relief lang="en-GB">' === tag( $shortcode( array( 'share-area' => $no ) ) ) );
}
$hostile = array( 'area' => '"><script>x</script>', 'loading' => 'eager" onload="x', 'emergency' => "112\n", 'accent' => 'red;background:url(x)', 'lang' => '../../../wp-config' );
check( 'hostile settings are left out', '<back-relief lang="en">' === tag( $shortcode( $hostile ) ) );
check( 'unknown settings are left out', '<back-relief lang="en-GB">' === tag( $shortcode( array( 'onclick' => 'x', 'id' => 'y' ) ) ) );

$languages = array_map( fn( $file ) => basename( $file, '.html' ), glob( $plugin . '/site/embed/*.html' ) );
foreach ( $languages as $language ) {
	// On one request after the other: sites of several languages switch.
	$site['locale'] = $language . '_XY_formal';
	$html           = $shortcode( '' );
	check( "a site in $language: its snippet, with the country", "<back-relief lang=\"$language-XY-formal\">" === tag( $html ) && false !== strpos( $html, " data-root=\"\" lang=\"$language\"" ) );
	$site['locale'] = 'xx_XX';
	check( "a guide in $language on a page in another", "<back-relief lang=\"$language\">" === tag( $shortcode( array( 'lang' => $language ) ) ) );
	check( 'a language that is not built: English', '<back-relief lang="en">' === tag( $shortcode( '' ) ) );
}
check( 'a language\'s own quotes do no harm', '<back-relief lang="en-&quot;&gt;">' === tag( $shortcode( array( 'lang' => 'en-">' ) ) ) );
$site['locale'] = 'en_US';
check( 'WordPress\'s default names no country', '<back-relief lang="en">' === tag( $shortcode( '' ) ) );
check( 'an author may', '<back-relief lang="en-US">' === tag( $shortcode( array( 'lang' => 'en-US' ) ) ) );
$site['locale'] = 'en_GB';


$inside = $shortcode( array(), '<p onclick="x">Ours</p><script>x</script>' );
check( 'what stands inside goes to the products, cleaned', '<div slot="products"><p>Ours</p></div></back-relief></div>' === substr( $inside, -58 ) );
$halves = $shortcode( array(), "<br />\n</p>\n<p>Ours</p>\n<p>" );
check( 'halves of paragraphs at its ends are taken away', '<div slot="products"><p>Ours</p></div></back-relief></div>' === substr( $halves, -58 ) );
check( 'only halves, no slot', false === strpos( substr( $shortcode( array(), "</p>\n<p>" ), -200 ), 'slot="products"' ) );
check( 'nothing inside, no slot', false === strpos( substr( $plain, -200 ), 'slot="products"' ) );

$html = $block( array( 'area' => 'mid-back', 'emergency' => '112', 'shareArea' => false, 'loading' => 'lazy', 'guideLang' => '', 'accent' => '' ), '<p>Ours</p>' );
check( 'the block', '<back-relief area="mid-back" loading="lazy" emergency="112" lang="en-GB">' === tag( $html ) && 0 === strpos( $html, '<div class="wp-block-back-relief-guide"><back-relief' ) );
check( 'the block takes another guide', false !== strpos( tag( $block( array( 'guide' => 'https://x.example/g.json' ) ) ), ' guide="https://x.example/g.json"' ) );
check( 'the block shares only when told', false !== strpos( tag( $block( array( 'shareArea' => true ) ) ), ' share-area' ) );
$named = json_decode( file_get_contents( $asked['blocks'][0][0] . '/block.json' ), true );
check( 'block.json is beside its script', 'back-relief/guide' === $named['name'] && is_file( $asked['blocks'][0][0] . '/editor.js' ) );
check( 'the plugin\'s texts come before the block', array( 'back-relief', 'back-relief/languages', 0 ) === $asked['texts']['php'] );
list( $handle, $domain, $folder ) = $asked['texts']['script'];
check( 'the editor\'s texts', $named['textdomain'] === $domain && $plugin . '/languages' === $folder );
foreach ( array_diff( $languages, array( 'en' ) ) as $language ) {
	foreach ( array( $language, $language . '_XY', $language . '_XY_formal' ) as $locale ) {
		$mo     = $asked['filters']['load_textdomain_mofile'][0]( "$plugin/languages/back-relief-$locale.mo" );
		$script = $asked['filters']['load_script_translation_file'][0]( "$plugin/languages/back-relief-$locale-$handle.json" );
		check( "texts for $locale", is_file( substr( $mo, 0, -3 ) . '.l10n.php' ) && is_file( $script ) );
	}
	$texts = require "$plugin/languages/back-relief-$language.l10n.php";
	$lacking = array_filter( array( $named['description'], ...$named['keywords'] ), fn( $text ) => empty( $texts['messages'][ "block description\4$text" ] ) && empty( $texts['messages'][ "block keyword\4$text" ] ) );
	check( "block.json is translated into $language", array() === $lacking );
	preg_match( '/^ \* Description: +(.+)$/m', file_get_contents( "$plugin/back-relief.php" ), $about );
	check( "the plugin's description is translated into $language", ! empty( $texts['messages'][ $about[1] ] ) );
}
foreach ( array( '/blog/wp-content/languages/plugins/back-relief-de_AT.mo', '/x/languages/other-de_AT.mo', false ) as $file ) {
	check( 'other files stay: ' . var_export( $file, true ), $file === $asked['filters']['load_textdomain_mofile'][0]( $file ) );
}
$script = file_get_contents( $asked['blocks'][0][0] . '/editor.js' );
preg_match_all( '/name="area" id="br-area-([a-z-]+)"/', $plain, $radios );
$lacking = array_filter( $radios[1], fn( $area ) => false === strpos( $script, "'$area'" ) );
check( 'the editor offers each area of the guide', array() === $lacking );
$surface = json_decode( file_get_contents( __DIR__ . '/../../integrations/surface.json' ), true );
check( 'they are those of the list', $surface['choices'] === $radios[1] );
$settings = back_relief_settings();
check( 'the shortcode takes every attribute of the list, and a colour', array_merge( array_column( $surface['attributes'], 'name' ), array( 'accent' ) ) === array_keys( $settings ) );
check( 'the block has every setting of the shortcode', array_values( $settings ) === array_keys( $named['attributes'] ) );

$site['feed'] = true;
check( 'nothing in a feed', '' === $shortcode( '' ) && '' === $block( array() ) );
$site['feed'] = false;
check( 'curly quotes are kept out of the template', array( 'pre', 'template' ) === $asked['filters']['no_texturize_tags'][0]( array( 'pre' ) ) );
$before = $asked['filters']['pre_render_block'][0];
$inner  = array( 'blockName' => 'core/shortcode', 'innerHTML' => $plain );
check( 'a template\'s shortcode block leaves a guide as it is', $plain === $before( null, $inner ) );
check( 'another\'s rendering stays', 'other' === $before( 'other', $inner ) );
check( 'other blocks too', null === $before( null, array( 'blockName' => 'core/html' ) + $inner ) && null === $before( null, array( 'innerHTML' => '[gallery]' ) + $inner ) );

$source = '';
$files  = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $plugin, FilesystemIterator::SKIP_DOTS ) );
foreach ( $files as $file ) {
	$source .= 'php' === $file->getExtension() ? file_get_contents( $file ) : '';
}
check( 'nothing is stored, so nothing is left', ! preg_match( '/\b(?:(?:add|update|set)_\w*(?:option|transient|meta)|dbDelta|wpdb|setcookie|wp_remote_\w+|file_put_contents|wp_schedule_\w+)\b/', $source ) );
preg_match( '/^version = "(.+)"$/m', file_get_contents( __DIR__ . '/../../Cargo.toml' ), $cargo );
$versions = array( BACK_RELIEF_VERSION, $named['version'] );
preg_match( '/^ \* Version:\s+(.+)$/m', $source, $head );
preg_match( '/^Stable tag: (.+)$/m', file_get_contents( $plugin . '/readme.txt' ), $stable );
check( 'every version is Cargo.toml\'s', array( $cargo[1] ) === array_values( array_unique( array_merge( $versions, array( $head[1], $stable[1] ) ) ) ) );

echo "$passed passed, $failed failed\n";
exit( $failed ? 1 : 0 );
