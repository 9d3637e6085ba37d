package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Configures the transaction manager of the application and the repositories of Spring Data, which run in the
 * transaction of their caller.
 */
@Configuration(proxyBeanMethods = false)
@EnableR2dbcRepositories("fr.gouv.anct.minisites")
@EnableTransactionManagement
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    @Primary
    ReactiveTransactionManager transactionManager(ConnectionFactory connections) {
        return new CancelSafeTransactionManager(new TenantTransactionManager(connections));
    }

    @Bean
    static ConnectionFactoryDecorator detachedConnections() {
        return DetachedConnections::new;
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager transactionManager) {
        return TransactionalOperator.create(transactionManager);
    }

    @Bean
    RowConverter rowConverter(R2dbcMappingContext context, R2dbcCustomConversions conversions) {
        return new RowConverter(context, conversions);
    }

    @Bean
    static ResultTypes resultTypes(ObjectProvider<R2dbcMappingContext> context) {
        return new ResultTypes(context);
    }
}
