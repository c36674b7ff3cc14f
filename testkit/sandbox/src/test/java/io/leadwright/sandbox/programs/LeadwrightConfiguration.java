package io.leadwright.sandbox.programs;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.http.api.LeadApi;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AccountId;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The library in Spring Boot, on PostgreSQL. */
@Configuration
class LeadwrightConfiguration {

    /** Spring closes it. The tables are there: our Flyway has made them. */
    @Bean
    Leadwright leadwright(DataSource data, Flyway migrated, Environment env) {
        return Leadwright.builder(JdbiStorage.postgres(data)
                        .schema("leadwright")
                        .joining(new TransactionAwareDataSourceProxy(
                                data)) // leads join @Transactional, paid replies never do
                        .requireMigrated())
                .source(apollo(env))
                .suppressionKey(Secret.of(() -> env.getRequiredProperty("suppression.key")))
                .build();
    }

    private static EnrichmentSource apollo(Environment env) {
        return ApolloSource.create(Secret.of(() -> env.getRequiredProperty("apollo.key")))
                .over(connection -> connection.baseUrl(env.getRequiredProperty("apollo.url", URI.class)));
    }

    /** Or {@code migrate()} instead of {@code requireMigrated()}, and none of this. */
    @Bean(initMethod = "migrate")
    Flyway flyway(DataSource data) {
        return Flyway.configure()
                .dataSource(data)
                .schemas("leadwright")
                .locations("classpath:io/leadwright/jdbi/postgres")
                .load();
    }

    @Bean
    LeadBook leadBook(Leadwright leadwright) {
        return leadwright.book();
    }

    /** Optional; our own security says who calls. */
    @Bean
    ServletRegistrationBean<Servlet> leadApi(Leadwright leadwright) {
        LeadApi api = LeadApi.of(
                leadwright,
                request -> Optional.ofNullable(request.principal())
                        .map(user -> new LeadApi.Caller(AccountId.of(user.getName()), Set.of("leads:read"))));
        return new ServletRegistrationBean<>(api.servlet(), "/api/v2/*");
    }
}
