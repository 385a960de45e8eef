package io.microcredential.badges.internal;

import io.microcredential.badges.internal.XmlTags.Kind;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * An SVG file and the text baked into it.
 *
 * <p>Baking cuts out and puts in characters of the file; it is never written anew, so whatever is
 * not the credential stays byte for byte what it was.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#svgs">Open Badges 3.0, 5.3.2 SVGs</a>
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/">Open
 *     Badges Baking Specification 2.0</a>
 */
public final class SvgFile implements Picture {

  static final Set<String> NAMESPACES =
      Set.of(
          "https://purl.imsglobal.org/ob/v3p0",
          "https://purl.imsglobal.org/clr/v2p0",
          "http://openbadges.org");

  private final SvgText text;
  private final SvgReading.Content content;

  private SvgFile(SvgText text, SvgReading.Content content) {
    this.text = text;
    this.content = content;
  }

  /**
   * Reads an SVG, baked or not; the picture itself is not drawn.
   *
   * @param bytes the file
   * @return the file, with a warning for each kind of content that acts instead of drawing, or why
   *     it cannot be read
   */
  public static Outcome<SvgFile> parse(byte[] bytes) {
    return SvgText.of(bytes)
        .then(
            text ->
                SvgReading.of(text.parsed())
                    .then(
                        content -> Outcome.success(new SvgFile(text, content), content.dangers())));
  }

  @Override
  public boolean has(BakedName name) {
    return content.baked().stream().anyMatch(element -> element.has(name));
  }

  @Override
  public Outcome<String> text(BakedName name, int maxTextBytes) {
    return BakedElement.read(content.baked(), name, maxTextBytes);
  }

  /** Writes one element directly after the svg tag. */
  @Override
  public SvgFile withText(BakedName name, String credential, int maxTextBytes) {
    if (BakedText.utf8(credential).length > maxTextBytes) {
      throw new IllegalArgumentException("text must not be longer than " + maxTextBytes + " bytes");
    }
    String file = text.all().substring(text.prefix());
    int at = content.root().end();
    StringBuilder baked = new StringBuilder(text.all().substring(0, text.prefix()));
    if (content.root().kind() == Kind.EMPTY) {
      baked.append(file, 0, at - "/>".length()).append('>');
      baked.append(element(name, credential));
      baked.append("</").append(content.root().name()).append('>');
    } else {
      baked.append(file, 0, at).append(element(name, credential));
    }
    for (BakedElement element : content.baked()) {
      if (element.has(name)) {
        baked.append(file, at, element.start());
        at = element.end();
      }
    }
    byte[] whole =
        baked.append(file, at, file.length()).toString().getBytes(StandardCharsets.UTF_8);
    if (whole.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "picture and credential together exceed " + MAX_BYTES + " bytes: use a smaller picture");
    }
    return parse(whole).orElseThrow();
  }

  private static String element(BakedName name, String credential) {
    String tag = name.prefix() + ":" + name.element();
    String start = "<" + tag + " xmlns:" + name.prefix() + "=\"" + name.namespace() + "\"";
    String stripped = credential.strip();
    if (BakedElement.isToken(stripped)) {
      return start + " verify=\"" + stripped + "\"/>";
    }
    return start
        + hostedAt(name, credential)
        + "><![CDATA["
        + characterData(credential)
        + "]]></"
        + tag
        + ">";
  }

  /** Version 2.0 wants the address of a hosted assertion beside it. */
  private static String hostedAt(BakedName name, String credential) {
    if (!name.element().equals("assertion")) {
      return "";
    }
    return Json.parse(credential)
        .value()
        .flatMap(value -> value instanceof JsonObject object ? object.text("id") : Optional.empty())
        .filter(Iris::isAbsolute)
        .map(id -> " verify=\"" + id.replace("&", "&amp;") + "\"")
        .orElse("");
  }

  private static String characterData(String credential) {
    boolean allowed =
        credential
            .codePoints()
            .allMatch(
                c ->
                    c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
    if (!allowed) {
      throw new IllegalArgumentException(
          "credential has a character that XML cannot carry: write it as a JSON escape");
    }
    return credential.replace("]]>", "]]]]><![CDATA[>");
  }

  @Override
  public Problems dangers() {
    return content.dangers();
  }

  @Override
  public String mediaType() {
    return "image/svg+xml";
  }

  @Override
  public byte[] bytes() {
    return text.all().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return bytes().length;
  }
}
