package io.microcredential.badges.internal;

import io.microcredential.core.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an SVG file, and what of them a parser may see.
 *
 * <p>Only UTF-8 is read, with or without a byte order mark. A document type declaration that
 * declares something of its own is refused, and one that does not is hidden from the parser: no
 * entity can be declared and no address in it is ever followed.
 *
 * @param all all characters of the file
 * @param prefix how many of them the parser does not get: the byte order mark
 * @param parsed what the parser gets: the rest, with blanks for the declaration
 */
record SvgText(String all, int prefix, String parsed) {

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml\\s[^?>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  static Outcome<SvgText> of(byte[] file) {
    if (file.length > Picture.MAX_BYTES) {
      return Outcome.refusal(
          PngFile.error("svg.too-large", "The file is larger than " + Picture.MAX_BYTES + " bytes.")
              .fix("Use a smaller picture."));
    }
    try {
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      int prefix = all.startsWith("\uFEFF") ? 1 : 0;
      Matcher encoding = ENCODING.matcher(all).region(prefix, all.length());
      boolean other =
          encoding.lookingAt()
              && !encoding.group(1).toUpperCase(Locale.ROOT).matches("UTF-?8|US-ASCII|ASCII");
      return other || all.indexOf('\0') >= 0 ? wrongEncoding() : withoutDeclaration(all, prefix);
    } catch (CharacterCodingException e) {
      return wrongEncoding();
    }
  }

  private static Outcome<SvgText> wrongEncoding() {
    return Outcome.refusal(
        PngFile.error("svg.encoding", "The file is not text in UTF-8.")
            .fix("Save the picture as UTF-8."));
  }

  private static Outcome<SvgText> withoutDeclaration(String all, int prefix) {
    String parsed = all.substring(prefix);
    int start = afterProlog(parsed);
    if (!parsed.startsWith("<!DOCTYPE", start)) {
      return Outcome.success(new SvgText(all, prefix, parsed));
    }
    int end = endOfDeclaration(parsed, start);
    if (end < 0) {
      return Outcome.refusal(
          PngFile.error(
                  "svg.entities",
                  "The document type declaration declares something of its own, such as entities.")
              .fix("Save the picture without a document type declaration."));
    }
    String blank = " ".repeat(end - start);
    return Outcome.success(
        new SvgText(all, prefix, parsed.substring(0, start) + blank + parsed.substring(end)));
  }

  /** Returns the offset behind the blanks, comments and instructions that a file may begin with. */
  private static int afterProlog(String text) {
    int at = 0;
    while (at < text.length()) {
      String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
      if (end.isEmpty() && " \t\r\n".indexOf(text.charAt(at)) < 0) {
        return at;
      }
      int past = end.isEmpty() ? at : text.indexOf(end, at + 2);
      if (past < 0) {
        return text.length();
      }
      at = past + Math.max(1, end.length());
    }
    return at;
  }

  /** Returns the offset behind a declaration that only names a type, or -1 for any other. */
  private static int endOfDeclaration(String text, int start) {
    char quote = 0;
    for (int i = start + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '[' || c == '<') {
        return -1;
      }
    }
    return -1;
  }
}
