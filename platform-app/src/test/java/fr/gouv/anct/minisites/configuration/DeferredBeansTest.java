package fr.gouv.anct.minisites.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class DeferredBeansTest {

    static final class Screen {}

    static final class Broken {

        Broken() {
            throw new IllegalStateException("broken");
        }
    }

    @ConfigurationProperties("deferred-beans-test")
    record Settings(String value) {}

    @Configuration(proxyBeanMethods = false)
    static class OfAFactoryMethod {

        @Bean
        StringBuilder made() {
            return new StringBuilder();
        }
    }

    @EnableConfigurationProperties(Settings.class)
    static class Bound {}

    @Test
    void createsBeansWhenTheApplicationRuns() {
        try (AnnotationConfigApplicationContext context = start(Screen.class, OfAFactoryMethod.class)) {
            assertThat(context.getBeanFactory().getSingletonNames()).noneMatch(name -> name.endsWith("Screen"));
            assertThat(context.getBeanFactory().containsSingleton("made")).isFalse();

            run(context);

            assertThat(context.getBeanFactory().getSingletonNames()).anyMatch(name -> name.endsWith("Screen"));
            assertThat(context.getBeanFactory().containsSingleton("made")).isTrue();
        }
    }

    @Test
    void failsTheStartWhenABeanCannotBeCreated() {
        try (AnnotationConfigApplicationContext context = start(Broken.class)) {
            assertThatThrownBy(() -> run(context)).isInstanceOf(BeanCreationException.class);
        }
    }

    @Test
    void bindsConfigurationPropertiesAtOnce() {
        try (AnnotationConfigApplicationContext context = start(Bound.class)) {
            assertThat(context.getBeanFactory().getSingletonNames())
                    .anyMatch(name -> name.startsWith("deferred-beans-test"));
        }
    }

    private static AnnotationConfigApplicationContext start(Class<?>... components) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(DeferredBeans.class);
        context.register(components);
        context.refresh();
        return context;
    }

    private static void run(AnnotationConfigApplicationContext context) {
        context.getBean(DeferredBeans.class).run(new DefaultApplicationArguments());
    }
}
