package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.internal.Messages;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks what the annotations on the parts of a definition say.
 *
 * <p>The key of a constraint's message is also the code of the problem; the sentences are ours.
 */
final class DefinitionConstraints {

  private final Validator validator;
  private final Messages messages;

  DefinitionConstraints(Locale locale) {
    messages = Messages.of(Publisher.class, locale);
    validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
            .buildValidatorFactory()
            .getValidator();
  }

  Problems problems(MicroCredentialDraft draft) {
    List<Problem> found =
        validator.validate(draft).stream()
            .map(this::problem)
            .sorted(
                Comparator.comparing((Problem p) -> p.at().toString()).thenComparing(Problem::code))
            .toList();
    return Problems.of(found);
  }

  private Problem problem(ConstraintViolation<MicroCredentialDraft> violation) {
    String code = code(violation);
    Object[] blanks = {
      violation.getConstraintDescriptor().getAttributes().getOrDefault("value", ""),
      violation.getConstraintDescriptor().getAttributes().getOrDefault("min", ""),
      violation.getConstraintDescriptor().getAttributes().getOrDefault("max", "")
    };
    Problem problem =
        Problem.error(code, pointer(violation.getPropertyPath()), messages.text(code, blanks));
    return problem.fix(messages.text(code + ".fix", blanks));
  }

  private static String code(ConstraintViolation<?> violation) {
    String key = violation.getMessageTemplate();
    return key.substring(1, key.length() - 1);
  }

  private static JsonPointer pointer(Path path) {
    JsonPointer at = JsonPointer.root();
    for (Path.Node node : path) {
      Integer index = node.getIndex();
      if (index != null) {
        at = at.child(index);
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        at = at.child(name);
      }
    }
    return at;
  }
}
