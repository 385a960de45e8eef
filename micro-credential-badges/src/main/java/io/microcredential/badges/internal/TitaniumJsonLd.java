package io.microcredential.badges.internal;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON-LD by Titanium, over the Jakarta JSON types it needs; the only class that knows either.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/">JSON-LD 1.1 Processing Algorithms and API</a>
 */
public final class TitaniumJsonLd {

  // The Jakarta API looks for its provider in the class path at every call unless it is kept.
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Map<String, Document> CARRIED =
      KnownContexts.urls().stream()
          .collect(Collectors.toUnmodifiableMap(url -> url, TitaniumJsonLd::carried));

  private TitaniumJsonLd() {}

  private static Document carried(String url) {
    return document(ContextJson.document(KnownContexts.find(url).orElseThrow()));
  }

  private static Document document(JsonObject object) {
    return JsonDocument.of((jakarta.json.JsonObject) out(object));
  }

  /**
   * Expands a document.
   *
   * @param document the document
   * @param contexts the contexts that may be used; no other is loaded
   * @return the expanded form, or {@code jsonld.error}
   */
  public static Outcome<JsonArray> expand(JsonObject document, ContextCatalog contexts) {
    var options = new JsonLdOptions((url, how) -> load(url, contexts));
    options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
    try {
      var expanded = JsonLd.expand(document(document)).options(options).get();
      return Outcome.success((JsonArray) in(expanded));
    } catch (JsonLdError e) {
      return refusal(e);
    }
  }

  /**
   * Turns an expanded document into statements.
   *
   * @param expanded the expanded form
   * @return the statements, in no order, perhaps with repetitions, or {@code jsonld.error}
   */
  public static Outcome<List<Quad>> statements(JsonArray expanded) {
    var quads = new ArrayList<Quad>();
    try {
      ToRdfProcessor.toRdf(
          new Collector(quads), (jakarta.json.JsonArray) out(expanded), new JsonLdOptions());
      return Outcome.success(List.copyOf(quads));
    } catch (JsonLdError e) {
      return refusal(e);
    }
  }

  private static Document load(URI url, ContextCatalog contexts) throws JsonLdError {
    Document carried = CARRIED.get(url.toString());
    return carried != null
        ? carried
        : contexts
            .document(url.toString())
            .map(TitaniumJsonLd::document)
            .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED));
  }

  private static <T> Outcome<T> refusal(JsonLdError e) {
    return Outcome.refusal(
        Problem.error(
            "jsonld.error",
            JsonPointer.root(),
            "This is not valid JSON-LD: " + e.getCode().toMessage()));
  }

  private record Collector(List<Quad> quads) implements RdfQuadConsumer {
    @Override
    public RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        String datatype,
        String language,
        String direction,
        String graph) {
      quads.add(new Quad(subject, predicate, object, datatype, language, graph));
      return this;
    }
  }

  private static jakarta.json.JsonValue out(JsonValue value) {
    if (value instanceof JsonObject object) {
      var builder = JSON.createObjectBuilder();
      object.members().forEach((name, member) -> builder.add(name, out(member)));
      return builder.build();
    }
    if (value instanceof JsonArray array) {
      var builder = JSON.createArrayBuilder();
      array.items().forEach(item -> builder.add(out(item)));
      return builder.build();
    }
    if (value instanceof JsonString text) {
      return JSON.createValue(text.value());
    }
    if (value instanceof JsonNumber number) {
      return JSON.createValue(normal(number.decimal().orElseThrow()));
    }
    if (value instanceof JsonBoolean truth) {
      return truth.value() ? jakarta.json.JsonValue.TRUE : jakarta.json.JsonValue.FALSE;
    }
    return jakarta.json.JsonValue.NULL;
  }

  /** 3, 3.0 and 0.3e1 are one number, and JSON-LD gives them one literal. */
  private static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static JsonValue in(jakarta.json.JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        var members = new LinkedHashMap<String, JsonValue>();
        value.asJsonObject().forEach((name, member) -> members.put(name, in(member)));
        yield new JsonObject(members);
      }
      case ARRAY -> new JsonArray(value.asJsonArray().stream().map(TitaniumJsonLd::in).toList());
      case STRING -> new JsonString(((jakarta.json.JsonString) value).getString());
      case NUMBER ->
          new JsonNumber(((jakarta.json.JsonNumber) value).bigDecimalValue().toPlainString());
      case TRUE -> new JsonBoolean(true);
      case FALSE -> new JsonBoolean(false);
      case NULL -> new JsonNull();
    };
  }
}
