package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.resilience.testing.BeanInterception;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** Checks that an interception without effect fails the start. */
class BeanInterceptionTest {

    interface Greeting {
        String greet();
    }

    static class PoliteGreeting implements Greeting {

        @Override
        public String greet() {
            return "Bonjour";
        }

        public String name() {
            return "polite";
        }
    }

    static class Counter {

        public int count() {
            return 1;
        }
    }

    @Test
    void aMethodOfAnInterfaceIsIntercepted() {
        try (GenericApplicationContext context = start("greeting", "greet", "Intercepted")) {
            assertThat(context.getBean(Greeting.class).greet()).isEqualTo("Intercepted");
            assertThat(context.getBean(Counter.class).count()).isEqualTo(1);
        }
    }

    @Test
    void aMethodOfAClassIsIntercepted() {
        try (GenericApplicationContext context = start("counter", "count", 2)) {
            assertThat(context.getBean(Counter.class).count()).isEqualTo(2);
            assertThat(context.getBean(Greeting.class).greet()).isEqualTo("Bonjour");
        }
    }

    @Test
    void aBeanThatIsCreatedLaterIsIntercepted() {
        try (GenericApplicationContext context = context("greeting", "greet", "Intercepted")) {
            context.getBeanDefinition("greeting").setLazyInit(true);
            context.refresh();
            assertThat(context.getBean(Greeting.class).greet()).isEqualTo("Intercepted");
        }
    }

    @Test
    void theStartFailsWithoutTheBean() {
        assertThatThrownBy(() -> start("greetings", "greet", "Intercepted"))
                .hasMessage("No bean to intercept: greetings");
    }

    @Test
    void theStartFailsWithoutTheMethod() {
        assertThatThrownBy(() -> start("counter", "add", 2)).hasRootCauseMessage("No method to intercept: counter.add");
        assertThatThrownBy(() -> start("greeting", "name", "Intercepted"))
                .as("not a method of its interface, by which it is injected")
                .hasRootCauseMessage("No method to intercept: greeting.name");
    }

    private static GenericApplicationContext start(String bean, String method, Object result) {
        GenericApplicationContext context = context(bean, method, result);
        context.refresh();
        return context;
    }

    private static GenericApplicationContext context(String bean, String method, Object result) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(BeanInterception.class, () -> BeanInterception.of(bean, method, _ -> result));
        context.registerBean("greeting", PoliteGreeting.class);
        context.registerBean("counter", Counter.class);
        return context;
    }
}
