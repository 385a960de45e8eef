package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds everything in a definition that a learner has to read, and where it stands. */
final class LearnerTexts {

  private static final JsonPointer ROOT = JsonPointer.root();

  private final List<Located<LanguageMap>> texts = new ArrayList<>();

  private LearnerTexts() {}

  static List<Located<LanguageMap>> of(MicroCredentialDraft draft) {
    var found = new LearnerTexts();
    found.add(draft.description(), ROOT.child("description"));
    if (draft.competency() != null) {
      found.add(draft.competency().statement(), ROOT.child("competency").child("statement"));
    }
    if (draft.keyMethod() != null) {
      found.add(draft.keyMethod().description(), ROOT.child("keyMethod").child("description"));
    }
    for (int i = 0; i < draft.methodComponents().size(); i++) {
      JsonPointer at = ROOT.child("methodComponents").child(i).child("description");
      found.add(draft.methodComponents().get(i).description(), at);
    }
    for (Located<Prompt> prompt : prompts(draft)) {
      found.add(prompt.value().text(), prompt.at().child("text"));
    }
    for (int i = 0; i < draft.evidenceRequirements().size(); i++) {
      JsonPointer at = ROOT.child("evidenceRequirements").child(i).child("description");
      found.add(draft.evidenceRequirements().get(i).description(), at);
    }
    if (draft.rubric() != null) {
      found.rubric(draft.rubric().criteria());
    }
    return found.texts;
  }

  private void rubric(List<Criterion> criteria) {
    for (int i = 0; i < criteria.size(); i++) {
      JsonPointer at = ROOT.child("rubric").child("criteria").child(i);
      add(criteria.get(i).description(), at.child("description"));
      List<CriterionLevel> levels = criteria.get(i).levels();
      for (int j = 0; j < levels.size(); j++) {
        List<LanguageMap> descriptors = levels.get(j).descriptors();
        for (int k = 0; k < descriptors.size(); k++) {
          add(descriptors.get(k), at.child("levels").child(j).child("descriptors").child(k));
        }
      }
    }
  }

  private void add(@Nullable LanguageMap text, JsonPointer at) {
    if (text != null) {
      texts.add(new Located<>(text, at));
    }
  }

  static List<Located<Prompt>> prompts(MicroCredentialDraft draft) {
    var found = new ArrayList<Located<Prompt>>();
    for (int i = 0; i < draft.parts().size(); i++) {
      List<Prompt> prompts = draft.parts().get(i).prompts();
      for (int j = 0; j < prompts.size(); j++) {
        found.add(
            new Located<>(prompts.get(j), ROOT.child("parts").child(i).child("prompts").child(j)));
      }
    }
    for (int i = 0; i < draft.reflectionPrompts().size(); i++) {
      found.add(
          new Located<>(
              draft.reflectionPrompts().get(i), ROOT.child("reflectionPrompts").child(i)));
    }
    return found;
  }
}
