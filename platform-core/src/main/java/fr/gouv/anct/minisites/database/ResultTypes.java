package fr.gouv.anct.minisites.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.repository.core.support.QueryCreationListener;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.data.repository.query.RepositoryQuery;

/**
 * Reads the result types of each repository when it is created. Spring Data would do so at the first query, on an event
 * loop, under a lock for which the other event loops wait.
 */
final class ResultTypes implements BeanPostProcessor {

    private final ObjectProvider<R2dbcMappingContext> context;

    ResultTypes(ObjectProvider<R2dbcMappingContext> context) {
        this.context = context;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
            repository.addRepositoryFactoryCustomizer(factory -> factory.addQueryCreationListener(new Reader()));
        }
        return bean;
    }

    private final class Reader implements QueryCreationListener<RepositoryQuery> {

        @Override
        public void onCreation(RepositoryQuery query) {
            Class<?> type = query.getQueryMethod()
                    .getResultProcessor()
                    .getReturnedType()
                    .getReturnedType();
            if (type.isRecord()) {
                context.getObject().getPersistentEntity(type);
            }
        }
    }
}
