package io.microcredential.badges.internal;

import io.microcredential.core.Problems;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what in an SVG would act instead of draw: scripts, handlers, documents of other kinds,
 * and whatever points outside of the file.
 *
 * <p>Names are compared without case, since the picture may end up within an HTML page.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/conform.html#secure-static-mode">SVG 2, 2.2.5 Secure
 *     static mode</a>
 */
final class SvgDangers {

  /** A kind of content. */
  private enum Danger {
    SCRIPT("svg.script", "The picture has a script."),
    EVENT_HANDLER("svg.event-handler", "The picture has a script that waits for an event."),
    EXTERNAL("svg.external", "The picture points to something outside of itself."),
    FOREIGN_OBJECT("svg.foreign-object", "The picture holds a document of another kind."),
    INSTRUCTION("svg.processing-instruction", "The picture has instructions for other programs.");

    private final String code;
    private final String message;

    Danger(String code, String message) {
      this.code = code;
      this.message = message;
    }
  }

  private static final Set<String> SCRIPTS = Set.of("script", "handler", "listener");

  private static final Set<String> FOREIGN =
      Set.of("foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "html");

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "base", "action", "formaction", "poster", "srcset");

  /** Data that is part of the file and can only be drawn. */
  private static final Pattern DRAWN =
      Pattern.compile(
          "data:(image/(png|jpe?g|gif|webp|avif|bmp)|font/|application/(x-)?font-).*",
          Pattern.DOTALL);

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(.))");
  private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)");
  private static final Pattern LOADING =
      Pattern.compile("@import|(image-set|[^-a-z]src|cross-fade)\\(");
  private static final Pattern BEHAVIOUR =
      Pattern.compile("expression\\(|-moz-binding|behavior\\s*:");

  private final Set<Danger> found = EnumSet.noneOf(Danger.class);

  void element(String namespace, String localName) {
    String name = localName.toLowerCase(Locale.ROOT);
    if (SCRIPTS.contains(name)) {
      found.add(Danger.SCRIPT);
    } else if (FOREIGN.contains(name) || namespace.equals(XHTML)) {
      found.add(Danger.FOREIGN_OBJECT);
    }
  }

  void attribute(String localName, String value) {
    String name = localName.toLowerCase(Locale.ROOT);
    if (isHandler(name)) {
      found.add(Danger.EVENT_HANDLER);
    } else if (ADDRESSES.contains(name)) {
      address(value);
    } else if (name.equals("attributename")) {
      String animated = value.strip().toLowerCase(Locale.ROOT);
      if (animated.endsWith("href") || isHandler(animated)) {
        found.add(Danger.SCRIPT);
      }
    } else if (value.indexOf('(') >= 0 || value.indexOf('\\') >= 0 || name.equals("style")) {
      style(value);
    }
  }

  private static boolean isHandler(String name) {
    return name.startsWith("on") && name.length() > 3;
  }

  void instruction(String target) {
    // Adobe's programs wrap their metadata into these; nothing ever runs them.
    if (!target.equals("xpacket")) {
      found.add(Danger.INSTRUCTION);
    }
  }

  /**
   * Looks at a style sheet, or at any value that may be written in its language. Comments count as
   * well, since what looks like one may stand in a string or be made of escapes.
   */
  void style(String css) {
    String plain = unescaped(css.toLowerCase(Locale.ROOT));
    if (BEHAVIOUR.matcher(plain).find()) {
      found.add(Danger.SCRIPT);
    }
    if (LOADING.matcher(" " + plain).find()) {
      found.add(Danger.EXTERNAL);
    }
    REFERENCE.matcher(plain).results().forEach(reference -> address(reference.group(1)));
  }

  private static String unescaped(String css) {
    return css.indexOf('\\') < 0 ? css : ESCAPE.matcher(css).replaceAll(SvgDangers::character);
  }

  private static String character(MatchResult escape) {
    if (escape.group(1) == null) {
      return Matcher.quoteReplacement(escape.group(2));
    }
    int code = Integer.parseInt(escape.group(1), 16);
    String character = Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    return Matcher.quoteReplacement(character.toLowerCase(Locale.ROOT));
  }

  private void address(String raw) {
    // Browsers pass over blanks and control characters in the scheme.
    String address = raw.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
    if (address.startsWith("javascript:") || address.startsWith("vbscript:")) {
      found.add(Danger.SCRIPT);
    } else if (!address.isEmpty()
        && !address.startsWith("#")
        && !DRAWN.matcher(address).matches()) {
      found.add(Danger.EXTERNAL);
    }
  }

  Problems problems() {
    return Problems.of(
        found.stream()
            .map(
                danger ->
                    PngFile.warning(danger.code, danger.message)
                        .fix("Use a picture that only draws, and show this one to nobody."))
            .toList());
  }
}
