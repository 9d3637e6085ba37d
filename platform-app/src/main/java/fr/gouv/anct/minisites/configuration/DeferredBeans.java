package fr.gouv.anct.minisites.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/**
 * Creates the beans that no page of a site needs after the ports are open, and before the application reports
 * readiness. A bean that cannot be created still ends the start. Configuration properties are bound and validated at
 * once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DeferredBeans implements BeanFactoryPostProcessor, ApplicationRunner {

    private static final List<String> DEFERRED = List.of("fr.gouv.anct.minisites.", "org.springdoc.");

    /** They listen to events, or receive requests of visitors. */
    private static final List<String> AT_ONCE =
            List.of("fr.gouv.anct.minisites.delivery.", "fr.gouv.anct.minisites.tenancy.");

    private final List<String> deferred = new ArrayList<>();
    private @Nullable ConfigurableListableBeanFactory beans;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        beans = factory;
        for (String name : factory.getBeanDefinitionNames()) {
            BeanDefinition definition = factory.getBeanDefinition(name);
            if (definition.isSingleton()
                    && !definition.isAbstract()
                    && !definition.isLazyInit()
                    && isDeferred(typeOf(definition))
                    && factory.findAnnotationOnBean(name, ConfigurationProperties.class, false) == null) {
                definition.setLazyInit(true);
                deferred.add(name);
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ConfigurableListableBeanFactory factory = beans;
        if (factory != null) {
            deferred.forEach(factory::getBean);
        }
    }

    private static boolean isDeferred(String type) {
        return DEFERRED.stream().anyMatch(type::startsWith) && AT_ONCE.stream().noneMatch(type::startsWith);
    }

    /** Returns the name of the class, of the configuration of a factory method, or of the repository of Spring Data. */
    private static String typeOf(BeanDefinition definition) {
        Object product = definition.getAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE);
        if (product instanceof Class<?> type) {
            return type.getName();
        }
        if (product instanceof String type) {
            return type;
        }
        if (definition instanceof AnnotatedBeanDefinition annotated) {
            MethodMetadata method = annotated.getFactoryMethodMetadata();
            if (method != null) {
                return method.getDeclaringClassName();
            }
        }
        String type = definition.getBeanClassName();
        return type == null ? "" : type;
    }
}
