package io.microcredential.core.service;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One enrollment of every kind in every programme, each made by the service, and how many of a
 * thousand are of which kind.
 */
final class LoadTemplates {

  /** How far an enrollment has come, and how many of a thousand that were handed in are there. */
  enum Kind {
    ENROLLED(0),
    DRAFTING(0),
    SUBMITTED(50),
    ASSESSED_BY_NOBODY(40),
    ASSESSED_BY_ONE(30),
    NOT_YET(50),
    REVISING(30),
    EARNED(20),
    AWARDED(600),
    AWARDED_AT_SECOND(120),
    RELEASED(30),
    REVOKED(10),
    WITHDRAWN(20);

    private final int ofThousand;

    Kind(int ofThousand) {
      this.ofThousand = ofThousand;
    }

    boolean isOver() {
      return ordinal() >= AWARDED.ordinal();
    }

    static Kind of(int number) {
      int rest = number;
      for (Kind kind : values()) {
        rest -= kind.ofThousand;
        if (rest < 0) {
          return kind;
        }
      }
      throw new IllegalArgumentException("of a thousand");
    }
  }

  private static final Actor LEARNER = LoadWay.learner(LoadTemplate.LEARNER.value());
  private static final Actor FIRST = LoadWay.assessor(LoadTemplate.FIRST.value());
  private static final Actor SECOND = LoadWay.assessor(LoadTemplate.SECOND.value());

  private final List<Map<Kind, LoadTemplate>> all = new ArrayList<>();

  LoadTemplates() {
    for (int programme = 0; programme < LoadWay.DEFINITIONS.size(); programme++) {
      var of = new EnumMap<Kind, LoadTemplate>(Kind.class);
      for (Kind kind : Kind.values()) {
        of.put(kind, template(kind, programme));
      }
      all.add(of);
    }
  }

  LoadTemplate get(int programme, Kind kind) {
    return java.util.Objects.requireNonNull(all.get(programme).get(kind));
  }

  private static LoadTemplate template(Kind kind, int programme) {
    var way = new LoadWay(MemoryStore.empty(), LoadWay.BEGIN);
    way.publish(programme);
    EnrollmentId id = way.enroll(LEARNER, programme);
    go(way, id, kind);
    return way.store.read(
        reader ->
            new LoadTemplate(
                reader.find(new RecordKey(StoredEnrollment.KIND, id.value())).orElseThrow(),
                reader.find(EnrollmentCard.key(id)).orElseThrow()));
  }

  private static void go(LoadWay way, EnrollmentId id, Kind kind) {
    if (kind == Kind.ENROLLED) {
      return;
    }
    way.later();
    way.draft(LEARNER, id);
    way.save(LEARNER, id);
    if (kind == Kind.DRAFTING) {
      return;
    }
    handIn(way, id);
    if (kind == Kind.SUBMITTED) {
      return;
    }
    if (kind == Kind.WITHDRAWN) {
      way.withdraw(LEARNER, id);
      return;
    }
    way.open(id, FIRST, SECOND);
    if (kind == Kind.ASSESSED_BY_ONE) {
      way.judge(id, SampleWork.levels(), FIRST);
    }
    if (kind == Kind.ASSESSED_BY_NOBODY || kind == Kind.ASSESSED_BY_ONE) {
      return;
    }
    judged(way, id, kind);
  }

  private static void judged(LoadWay way, EnrollmentId id, Kind kind) {
    if (kind == Kind.NOT_YET || kind == Kind.REVISING || kind == Kind.AWARDED_AT_SECOND) {
      way.judge(
          id,
          SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING),
          FIRST,
          SECOND);
      way.later();
      way.decide(id);
      if (kind == Kind.NOT_YET) {
        return;
      }
      way.later();
      way.revise(LEARNER, id);
      if (kind == Kind.REVISING) {
        return;
      }
      handIn(way, id);
      way.open(id, FIRST, SECOND);
    }
    way.judge(id, SampleWork.levels(), FIRST, SECOND);
    way.later();
    way.decide(id);
    way.later();
    if (kind == Kind.EARNED) {
      return;
    }
    way.award(id);
    way.later();
    if (kind == Kind.REVOKED) {
      way.revoke(id);
    } else if (kind == Kind.RELEASED) {
      way.release(LEARNER, id);
    }
  }

  private static void handIn(LoadWay way, EnrollmentId id) {
    way.later();
    way.submit(LEARNER, id);
    way.later();
  }
}
