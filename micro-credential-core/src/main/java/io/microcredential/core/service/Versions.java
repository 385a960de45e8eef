package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.store.StoreReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The published versions, read once each as long as there is room: they never change. */
final class Versions {

  private static final int MOST = 1_000;

  /** A version and how it is earned. */
  record Known(MicroCredential definition, EarningProcess process) {}

  private final RubricEvaluator evaluator;
  private final Map<DefinitionRef, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DefinitionRef, Known> eldest) {
          return size() > MOST;
        }
      };

  Versions(RubricEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Returns the version with exactly this content, if it was published. */
  Optional<Known> find(StoreReader store, DefinitionRef ref) {
    synchronized (known) {
      Known found = known.get(ref);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return store
        .find(Keys.definition(ref))
        .map(record -> read(record.content()))
        .filter(version -> version.definition().ref().equals(ref));
  }

  private Known read(String content) {
    MicroCredential definition =
        MicroCredentialJson.readPublished(
                content.getBytes(StandardCharsets.UTF_8), Publisher.create())
            .orElseThrow();
    var version = new Known(definition, EarningProcess.of(definition, evaluator));
    synchronized (known) {
      known.put(definition.ref(), version);
    }
    return version;
  }
}
