package io.microcredential.badges.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one answer of HTTP/1.1 strictly: where two readers could see two answers, it reads none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class HttpReader {

  private static final int MAX_HEAD = 32 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})[ \\t]*(;.*)?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

  private final InputStream in;
  private final int maxBytes;
  private int head;

  HttpReader(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  HttpResponse read() throws IOException, FetchFailure {
    int status = status();
    Map<String, String> fields = fields();
    while (status < 200) {
      status = status();
      fields = fields();
    }
    if (status != 200 && status != 203) {
      // What else a server has to say is of no use, so it is not read.
      return new HttpResponse(status, fields, new byte[0]);
    }
    return new HttpResponse(status, fields, body(fields)).unpacked(maxBytes);
  }

  private int status() throws IOException, FetchFailure {
    Matcher line = STATUS.matcher(line());
    if (!line.matches()) {
      throw malformed();
    }
    return Integer.parseInt(line.group(1));
  }

  private Map<String, String> fields() throws IOException, FetchFailure {
    var fields = new LinkedHashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        throw malformed();
      }
      fields.merge(
          field.group(1).toLowerCase(Locale.ROOT), field.group(2), (one, two) -> one + ", " + two);
    }
    return fields;
  }

  private byte[] body(Map<String, String> fields) throws IOException, FetchFailure {
    String coding = fields.get("transfer-encoding");
    String length = fields.get("content-length");
    if (coding != null) {
      if (length != null || !coding.equalsIgnoreCase("chunked")) {
        throw malformed();
      }
      return chunks();
    }
    if (length == null) {
      return toTheEnd();
    }
    if (!LENGTH.matcher(length).matches()) {
      throw malformed();
    }
    long declared = Long.parseLong(length);
    if (declared > maxBytes) {
      throw HttpResponse.tooLarge(maxBytes);
    }
    return exactly((int) declared);
  }

  private byte[] toTheEnd() throws IOException, FetchFailure {
    byte[] body = in.readNBytes(maxBytes);
    if (body.length == maxBytes && in.read() >= 0) {
      throw HttpResponse.tooLarge(maxBytes);
    }
    return body;
  }

  private byte[] exactly(int length) throws IOException, FetchFailure {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new FetchFailure("fetch.response", "The server's answer was cut short.");
    }
    return body;
  }

  private byte[] chunks() throws IOException, FetchFailure {
    var body = new ByteArrayOutputStream();
    while (true) {
      // What frames the chunks is bounded each time anew; their number is, by the bytes allowed.
      head = 0;
      Matcher size = CHUNK.matcher(line());
      if (!size.matches()) {
        throw malformed();
      }
      int length = Integer.parseInt(size.group(1), 16);
      if (length == 0) {
        fields();
        return body.toByteArray();
      }
      if (length > maxBytes - body.size()) {
        throw HttpResponse.tooLarge(maxBytes);
      }
      body.write(exactly(length));
      if (!line().isEmpty()) {
        throw malformed();
      }
    }
  }

  private String line() throws IOException, FetchFailure {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || ++head > MAX_HEAD) {
        throw malformed();
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static FetchFailure malformed() {
    return new FetchFailure("fetch.response", "The server's answer breaks the rules of HTTP.");
  }
}
