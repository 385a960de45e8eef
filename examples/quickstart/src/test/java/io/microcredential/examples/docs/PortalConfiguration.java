package io.microcredential.examples.docs;

import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a Spring program needs to have the service injected. */
// region service-spring
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  Store store(DataSource dataSource) {
    JdbcStore.migrate(dataSource);
    return JdbcStore.on(dataSource);
  }

  @Bean
  MicroCredentials microCredentials(Store store) {
    return MicroCredentials.on(
        store, RubricEvaluation.standard(), InstantSource.system(), new SecureRandom());
  }
}
// end
