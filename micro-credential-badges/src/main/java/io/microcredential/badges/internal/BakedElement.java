package io.microcredential.badges.internal;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of an SVG in which a credential stands, or seems to.
 *
 * @param namespace the namespace
 * @param element the local name
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param first whether nothing but other baked elements comes before it in the picture
 * @param simple whether it holds text only
 * @param verify the attribute in which a token stands, or null
 * @param body the text in it
 */
record BakedElement(
    String namespace,
    String element,
    int start,
    int end,
    boolean first,
    boolean simple,
    @Nullable String verify,
    String body) {

  private static final Set<String> ELEMENTS = Set.of("credential", "assertion");
  private static final Set<String> PREFIXES = Set.of("openbadges", "clr");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]*+){2}");

  /** Tells a baked element, and one that only looks like it, from what is drawn. */
  static boolean looksBaked(String namespace, String localName, String qualifiedName) {
    int colon = qualifiedName.indexOf(':');
    boolean known =
        namespace.equals("http://openbadges.org")
            || namespace.startsWith("https://purl.imsglobal.org/");
    return ELEMENTS.contains(localName)
        && (known || colon > 0 && PREFIXES.contains(qualifiedName.substring(0, colon)));
  }

  static boolean isToken(String credential) {
    return TOKEN.matcher(credential).matches();
  }

  boolean has(BakedName name) {
    return namespace.equals(name.namespace()) && element.equals(name.element());
  }

  /** Reads the first of the elements with the name. */
  static Outcome<String> read(List<BakedElement> all, BakedName name, int maxTextBytes) {
    List<BakedElement> found = all.stream().filter(element -> element.has(name)).toList();
    if (found.isEmpty()) {
      return BakedText.refused(
          misnamed(all), "baked.none", "No credential is baked into the picture.");
    }
    List<Problem> warnings = new ArrayList<>();
    if (found.size() > 1) {
      warnings.add(
          PngFile.warning(
                  "baked.more-than-one",
                  "The picture has "
                      + found.size()
                      + " credentials baked in; only the first was read.")
              .fix("Bake the picture anew."));
    }
    if (!found.get(0).first()) {
      warnings.add(
          PngFile.warning(
                  "baked.not-first", "The credential does not stand directly after the svg tag.")
              .fix("Bake the picture anew."));
    }
    return found.get(0).text(maxTextBytes, warnings);
  }

  private static Problems misnamed(List<BakedElement> all) {
    boolean none =
        all.stream().allMatch(element -> SvgFile.NAMESPACES.contains(element.namespace()));
    return none
        ? Problems.none()
        : Problems.of(
            PngFile.warning(
                    "baked.wrong-namespace",
                    "An element looks like a credential but has another namespace; it was not read.")
                .fix("Bake the picture anew."));
  }

  private Outcome<String> text(int maxTextBytes, List<Problem> warnings) {
    String written = body.strip();
    String token = verify == null ? "" : verify.strip();
    // In version 2.0 a hosted assertion has its address in the attribute and itself in the body.
    boolean isToken = written.isEmpty() || isToken(token);
    if (!written.isEmpty() && isToken) {
      warnings.add(
          PngFile.warning(
                  "baked.ambiguous",
                  "The element holds a token and a document; only the token was read.")
              .fix("Bake the picture anew."));
    }
    String text = isToken ? token : written;
    Problems odd = Problems.of(warnings);
    if (!simple || text.isEmpty()) {
      return BakedText.refused(
          odd, "baked.malformed", "The element holds no text of a credential.");
    }
    return BakedText.utf8(text).length > maxTextBytes
        ? BakedText.refused(
            odd, "baked.too-large", "The credential is longer than " + maxTextBytes + " bytes.")
        : Outcome.success(text, odd);
  }

  /** An element whose end has not been read yet. */
  static final class Draft {

    private final String namespace;
    private final String element;
    private final int start;
    private final boolean first;
    private final @Nullable String verify;
    private final int depth;
    private final StringBuilder body = new StringBuilder();
    private boolean simple = true;

    Draft(
        String namespace,
        String element,
        int start,
        boolean first,
        @Nullable String verify,
        int depth) {
      this.namespace = namespace;
      this.element = element;
      this.start = start;
      this.first = first;
      this.verify = verify;
      this.depth = depth;
    }

    int depth() {
      return depth;
    }

    void child() {
      simple = false;
    }

    void text(String characters) {
      body.append(characters);
    }

    BakedElement endingAt(int end) {
      return new BakedElement(
          namespace, element, start, end, first, simple, verify, body.toString());
    }
  }
}
