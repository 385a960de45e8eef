package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks at whether everybody can take in what is to be learned, and show what they learned.
 *
 * @see <a href="https://udlguidelines.cast.org/">CAST, Universal Design for Learning Guidelines</a>
 * @see <a href="https://www.w3.org/TR/WCAG22/">W3C, Web Content Accessibility Guidelines 2.2</a>,
 *     1.1 and 1.2
 */
final class AccessLints {

  private static final JsonPointer ROOT = JsonPointer.root();

  private final MicroCredentialDraft draft;
  private final LintReport problems;

  private AccessLints(MicroCredentialDraft draft, LintReport problems) {
    this.draft = draft;
    this.problems = problems;
  }

  static void check(MicroCredentialDraft draft, LintReport problems) {
    var lints = new AccessLints(draft, problems);
    for (int i = 0; i < draft.resources().size(); i++) {
      lints.resource(draft.resources().get(i), ROOT.child("resources").child(i));
    }
    lints.waysToShow();
  }

  /** The ways in which a resource may be taken in. */
  private enum Way {
    READ,
    LISTEN,
    WATCH,
    LOOK,
    DO;

    static Way of(String mediaType) {
      String type = mediaType.toLowerCase(Locale.ROOT);
      String kind = type.substring(0, Math.max(0, type.indexOf('/')));
      return switch (kind) {
        case "text" -> READ;
        case "audio" -> LISTEN;
        case "video" -> WATCH;
        case "image" -> LOOK;
        default -> DOCUMENTS.stream().anyMatch(type::contains) ? READ : DO;
      };
    }

    /** What the names of media types for documents have in them. */
    private static final List<String> DOCUMENTS =
        List.of("pdf", "epub", "word", "rtf", "opendocument.text", "xhtml");
  }

  private void resource(LearningResource resource, JsonPointer at) {
    Set<Way> ways = EnumSet.of(Way.of(resource.mediaType()));
    for (int i = 0; i < resource.alternatives().size(); i++) {
      MediaAlternative alternative = resource.alternatives().get(i);
      if (alternative.purpose() != MediaPurpose.CAPTIONS) {
        ways.add(Way.of(alternative.mediaType()));
      }
      if (!isLanguage(alternative.language())) {
        problems.error(
            "definition.language-tag", at.child("alternatives").child(i).child("language"));
      }
    }
    if (ways.size() < 2) {
      problems.warning("resource.one-medium", at);
    }
    switch (Way.of(resource.mediaType())) {
      case LOOK -> altText(resource, at);
      case WATCH -> words(resource, at, "resource.video-without-captions");
      case LISTEN -> words(resource, at, "resource.audio-without-transcript");
      default -> {
        // A text says what it says.
      }
    }
  }

  private void altText(LearningResource resource, JsonPointer at) {
    if (resource.altText() == null) {
      problems.warning("resource.image-without-alt-text", at.child("altText"));
    }
  }

  private void words(LearningResource resource, JsonPointer at, String code) {
    if (resource.alternatives().stream().noneMatch(AccessLints::givesTheWords)) {
      problems.warning(code, at);
    }
  }

  private static boolean givesTheWords(MediaAlternative alternative) {
    MediaPurpose purpose = alternative.purpose();
    return purpose == MediaPurpose.CAPTIONS
        || purpose == MediaPurpose.TRANSCRIPT
        || purpose == null && Way.of(alternative.mediaType()) == Way.READ;
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals("und");
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /**
   * Warns where every learner has to hand in the same sort of thing, and no test takes its place.
   */
  private void waysToShow() {
    List<EvidenceRequirement> requirements = draft.evidenceRequirements();
    boolean choice =
        requirements.isEmpty()
            || draft.routes().stream().map(RouteOffer::route).distinct().count() > 1
            || requirements.stream().anyMatch(AccessLints::leavesAChoice);
    if (!choice) {
      problems.warning("definition.one-way-to-show", ROOT.child("evidenceRequirements"));
    }
  }

  private static boolean leavesAChoice(EvidenceRequirement requirement) {
    if (Set.copyOf(requirement.anyOf()).size() > 1) {
      return true;
    }
    var ways = new HashSet<Way>();
    if (requirement.media() != null) {
      requirement.media().mediaTypes().forEach(type -> ways.add(Way.of(type)));
    }
    return ways.size() > 1;
  }
}
