package io.microcredential.core;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of an operation on data that may be wrong: a value, or every reason why there is none.
 *
 * @param <T> what the operation gives when it succeeds
 */
public sealed interface Outcome<T> permits Outcome.Success, Outcome.Refusal {

  /**
   * Returns the problems: warnings of a success, or the reasons of a refusal.
   *
   * @return all of them
   */
  Problems problems();

  /**
   * Returns the value, or nothing if the operation was refused.
   *
   * @return the value
   */
  Optional<T> value();

  /**
   * Returns the value, or throws.
   *
   * @return the value
   * @throws RefusedException if the operation was refused; it carries the problems
   */
  T orElseThrow();

  /**
   * Goes on with another operation if this one succeeded.
   *
   * @param next the operation on the value
   * @param <U> what the next operation gives
   * @return the next outcome with the warnings of both, or this refusal
   */
  <U> Outcome<U> then(Function<? super T, Outcome<U>> next);

  /**
   * Converts the value if there is one.
   *
   * @param conversion the conversion, which never fails
   * @param <U> what the conversion gives
   * @return the converted success, or this refusal
   */
  default <U> Outcome<U> map(Function<? super T, ? extends U> conversion) {
    return then(value -> Outcome.success(conversion.apply(value)));
  }

  /**
   * Returns whether the operation succeeded.
   *
   * @return whether there is a value
   */
  default boolean isSuccess() {
    return this instanceof Success;
  }

  /**
   * Returns a success without warnings.
   *
   * @param value the value
   * @param <T> its type
   * @return the success
   */
  static <T> Outcome<T> success(T value) {
    return new Success<>(value, Problems.none());
  }

  /**
   * Returns a success with warnings.
   *
   * @param value the value
   * @param warnings problems none of which is an error
   * @param <T> its type
   * @return the success
   * @throws IllegalArgumentException if one of the problems is an error
   */
  static <T> Outcome<T> success(T value, Problems warnings) {
    return new Success<>(value, warnings);
  }

  /**
   * Returns a refusal.
   *
   * @param problems the reasons, at least one of them an error
   * @param <T> what there would have been
   * @return the refusal
   * @throws IllegalArgumentException if none of the problems is an error
   */
  static <T> Outcome<T> refusal(Problems problems) {
    return new Refusal<>(problems);
  }

  /**
   * Returns a refusal for one reason.
   *
   * @param problem the reason, an error
   * @param <T> what there would have been
   * @return the refusal
   * @throws IllegalArgumentException if the problem is not an error
   */
  static <T> Outcome<T> refusal(Problem problem) {
    return new Refusal<>(Problems.of(problem));
  }

  /**
   * The operation succeeded.
   *
   * @param result the value
   * @param problems warnings and notices, no error
   * @param <T> the value's type
   */
  record Success<T>(T result, Problems problems) implements Outcome<T> {
    /** Checks that nothing here refuses the operation. */
    public Success {
      Objects.requireNonNull(result, "result");
      if (problems.hasErrors()) {
        throw new IllegalArgumentException("a success carries no error; return a refusal instead");
      }
    }

    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }

    @Override
    public T orElseThrow() {
      return result;
    }

    @Override
    public <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
      Outcome<U> following = next.apply(result);
      Problems all = problems.and(following.problems());
      return following instanceof Success<U> success
          ? new Success<>(success.result, all)
          : new Refusal<>(all);
    }

    /** Returns the type of the value and the number of warnings; never the value. */
    @Override
    public String toString() {
      return "Success["
          + result.getClass().getSimpleName()
          + ", warnings="
          + problems.codes()
          + "]";
    }
  }

  /**
   * The operation was refused.
   *
   * @param problems the reasons, at least one of them an error
   * @param <T> what there would have been
   */
  record Refusal<T>(Problems problems) implements Outcome<T> {
    /** Checks that there is a reason. */
    public Refusal {
      if (!problems.hasErrors()) {
        throw new IllegalArgumentException("a refusal needs at least one error");
      }
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public T orElseThrow() {
      throw new RefusedException(problems);
    }

    @Override
    public <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
      return new Refusal<>(problems);
    }
  }
}
