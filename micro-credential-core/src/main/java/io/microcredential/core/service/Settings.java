package io.microcredential.core.service;

import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.RefusedException;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreUnavailableException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** What the parts of the service share. */
record Settings(
    Store store,
    PermissionPolicy permissions,
    InstantSource clock,
    SecureRandom random,
    Accounts accounts) {

  /** The journal counts in microseconds, as databases do. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Viewer viewer(Actor actor, StoreReader store) {
    PersonId person = actor.person();
    return new Viewer(permissions, actor, person == null ? List.of() : accounts.ids(store, person));
  }

  /** Answers a query from what was committed. */
  <T> Outcome<T> reading(Function<StoreReader, Outcome<T>> query) {
    try {
      return store.read(query);
    } catch (RefusedException unreadable) {
      return Commands.corrupt();
    } catch (StoreUnavailableException failed) {
      return Commands.refusal(
          "store.unavailable", "The store cannot be reached.", "Ask again later.");
    }
  }

  @Override
  public String toString() {
    return "Settings";
  }
}
