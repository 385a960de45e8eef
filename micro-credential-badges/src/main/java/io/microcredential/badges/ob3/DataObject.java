package io.microcredential.badges.ob3;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of the data model of Open Badges 3.0, immutable.
 *
 * <p>It is the JSON object itself, looked at with types: what the specification does not know is
 * kept, and so is the order, so that an object read and written again is the same byte for byte,
 * and a proof over it still fits. Every class has one method for each property of the
 * specification, under its name there. A value may stand without the list that the formal schema
 * has around it; what is set is written as the formal schema has it.
 *
 * <p>Every {@code with…} method throws an {@link IllegalArgumentException} if the value has not the
 * form that the data model demands, such as an {@code id} that is no absolute IRI; so what was made
 * here is always well formed.
 *
 * @param <T> the class itself
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#data-models">Open Badges 3.0, appendix B
 *     Data Models</a>
 */
public abstract sealed class DataObject<T extends DataObject<T>>
    permits Achievement,
        AchievementSubject,
        Address,
        Alignment,
        Credential,
        CredentialSchema,
        CredentialStatus,
        Criteria,
        EndorsementSubject,
        Evidence,
        GeoCoordinates,
        IdentifierEntry,
        IdentityObject,
        Image,
        Profile,
        RefreshService,
        Related,
        Result,
        ResultDescription,
        RubricCriterionLevel,
        TermsOfUse {

  private final Kind<T> kind;
  private final JsonObject json;

  DataObject(Kind<T> kind, JsonObject json) {
    this.kind = kind;
    this.json = json;
  }

  /**
   * Returns the object as it stands in a document.
   *
   * @return the JSON object with everything in it, in its order
   */
  public final JsonObject toJson() {
    return json;
  }

  /** {@return the classes that the object says it is of} */
  public final List<String> type() {
    return texts("type");
  }

  /**
   * Returns the members that the specification does not define for this class, such as those of
   * extensions.
   *
   * @return name to value, in document order
   */
  public final Map<String, JsonValue> furtherMembers() {
    Set<String> known =
        Stream.concat(
                DataModel.current().properties(kind.name()).stream(),
                DataModel.current().olderProperties(kind.name()).stream())
            .map(DataModel.Property::name)
            .collect(Collectors.toSet());
    Map<String, JsonValue> further = new LinkedHashMap<>(json.members());
    further.keySet().removeAll(known);
    return further;
  }

  /**
   * Returns this object with a member added or replaced, be it of the specification or of an
   * extension.
   *
   * @param name the member's name
   * @param value its value
   * @return the changed object
   * @throws IllegalArgumentException if the value has not the form that the data model demands, or
   *     the class takes no further members
   */
  public final T with(String name, JsonValue value) {
    return changed(json.with(name, value));
  }

  /**
   * Returns this object without a member.
   *
   * @param name the member's name
   * @return the changed object
   * @throws IllegalArgumentException if the data model demands the member
   */
  public final T without(String name) {
    return changed(json.without(name));
  }

  /**
   * Returns this object with one more class, such as that of an extension.
   *
   * @param furtherType a term that a context defines
   * @return the changed object
   * @throws IllegalArgumentException if the class takes no other type than its own
   */
  public final T withType(String furtherType) {
    var types = new ArrayList<>(type());
    types.add(furtherType);
    return withTexts("type", types);
  }

  /** Makes an object of the same class, after its form was checked. */
  T changed(JsonObject changed) {
    return kind.of(changed);
  }

  final <V> V required(String name, Optional<V> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("this object stands for a reference and has no " + name));
  }

  final Optional<String> text(String name) {
    return json.text(name);
  }

  final Optional<Instant> instant(String name) {
    return json.text(name).flatMap(DateTimes::parse);
  }

  final Optional<LocalDate> date(String name) {
    return json.text(name).filter(DateTimes::isDate).map(LocalDate::parse);
  }

  final Optional<BigDecimal> number(String name) {
    return json.members().get(name) instanceof JsonNumber number
        ? number.decimal()
        : Optional.empty();
  }

  final Optional<Boolean> truth(String name) {
    return json.members().get(name) instanceof JsonBoolean truth
        ? Optional.of(truth.value())
        : Optional.empty();
  }

  final List<String> texts(String name) {
    return values(name)
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).value())
        .toList();
  }

  final List<JsonObject> objects(String name) {
    return values(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
  }

  final <P extends DataObject<P>> Optional<P> part(String name, Kind<P> partKind) {
    return json.members().get(name) instanceof JsonObject object
        ? Optional.of(partKind.view(object))
        : Optional.empty();
  }

  final <P extends DataObject<P>> List<P> parts(String name, Kind<P> partKind) {
    return objects(name).stream().map(partKind::view).toList();
  }

  private Stream<JsonValue> values(String name) {
    JsonValue value = json.members().get(name);
    return value instanceof JsonArray array ? array.items().stream() : Stream.ofNullable(value);
  }

  final T withTexts(String name, List<String> values) {
    return withValues(name, values.stream().map(JsonValue::of).toList());
  }

  final T withObjects(String name, List<JsonObject> values) {
    return withValues(name, List.copyOf(values));
  }

  final T withParts(String name, List<? extends DataObject<?>> values) {
    return withObjects(name, values.stream().<JsonObject>map(DataObject::toJson).toList());
  }

  /** An empty list says nothing and would not be signed, so it is left out. */
  private T withValues(String name, List<JsonValue> values) {
    return values.isEmpty() ? without(name) : with(name, new JsonArray(values));
  }

  /** Returns whether the other is of the same class and has the same members. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DataObject<?> object
        && kind.name().equals(object.kind.name())
        && json.equals(object.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Returns the class and the names of the members; their values may be personal. */
  @Override
  public String toString() {
    return kind.name() + json.members().keySet();
  }
}
