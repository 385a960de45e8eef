package io.microcredential.core.kit;

/**
 * The contract of a {@link io.microcredential.core.store.Store}, as tests for JUnit 5.
 *
 * <p>Whoever writes a store implements this interface in a test class, says how a new store is
 * made, and runs it. Each test takes a store of its own and states one sentence of the port.
 *
 * <pre>{@code
 * class MyStoreTest implements StoreContract {
 *   @Override
 *   public Store emptyStore() {
 *     return new MyStore();
 *   }
 * }
 * }</pre>
 *
 * <p>A store that keeps what it stores beyond the program also says how it is {@linkplain
 * #reopened(io.microcredential.core.store.Store) opened again}; other stores skip those tests.
 */
public interface StoreContract
    extends StoreRecordLaws,
        StoreTransactionLaws,
        StoreLookupLaws,
        StoreJournalLaws,
        StoreRaceLaws,
        StoreDurabilityLaws,
        StoreModelLaws {}
