<?php
/**
 * A theme of the older kind, as small as one can be: it prints the head before
 * WordPress has seen the content.
 */

?>
<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><?php wp_head(); ?></head>
<body>
<?php
while ( have_posts() ) {
	the_post();
	the_content();
}
wp_footer();
?>
</body>
</html>
