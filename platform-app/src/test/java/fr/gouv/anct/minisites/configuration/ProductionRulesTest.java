package fr.gouv.anct.minisites.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTest {

    private static final Map<String, String> FIT = Map.of(
            "spring.r2dbc.url", "r2dbc:postgresql://db/minisites",
            "spring.flyway.url", "jdbc:postgresql://db/minisites",
            "spring.flyway.user", "minisites_owner",
            "minisites.preview-secret", "0123456789abcdef0123456789abcdef",
            "spring.mail.host", "mail",
            "minisites.mail.from", "ne-pas-repondre@agence.gouv.fr",
            "minisites.public-scheme", "https",
            "minisites.contact.keys", "2026:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "minisites.sign-in.providers.proconnect.acr-values", "eidas0-mfa",
            "minisites.sign-in.providers.proconnect.issuer", "https://proconnect.example/api/v2");

    private static MockEnvironment environment(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(FIT);
        all.putAll(changes);
        MockEnvironment environment = new MockEnvironment();
        all.forEach(environment::setProperty);
        environment.setActiveProfiles("production");
        return environment;
    }

    @Test
    void whatIsFitStarts() {
        assertThat(new ProductionRules(environment(Map.of())).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.r2dbc.url, ''",
        "spring.flyway.url, ' '",
        "spring.flyway.user, ''",
        "minisites.preview-secret, ''",
        "minisites.preview-secret, 0123456789abcdef0123456789abcde",
        "spring.mail.host, ''",
        "minisites.mail.from, ''",
        "minisites.public-scheme, http",
        "minisites.public-scheme, ''",
        "minisites.contact.keys, ''",
        "minisites.rate-limits.enabled, false",
    })
    void eachUnfitValueIsRefusedByName(String name, String value) {
        assertThat(new ProductionRules(environment(Map.of(name, value))).problems())
                .singleElement()
                .asString()
                .contains("« " + name + " »");
    }

    @Test
    void aProviderWithoutTwoFactorsIsRefusedUnlessItIsSaidWhy() {
        Map<String, String> single =
                Map.of("minisites.sign-in.providers.agents.issuer", "https://agents.example/realms/agents");
        assertThat(new ProductionRules(environment(single)).problems())
                .singleElement()
                .asString()
                .contains("« agents »", "acr-values", "single-factor-reason");

        Map<String, String> reasoned = new HashMap<>(single);
        reasoned.put("minisites.sign-in.providers.agents.single-factor-reason", "cartes à puce");
        assertThat(new ProductionRules(environment(reasoned)).problems()).isEmpty();
    }

    @Test
    void aPlatformWithoutContactFormsNeedsNoKeys() {
        Map<String, String> closed = Map.of("minisites.contact.keys", "", "minisites.contact.enabled", "false");
        assertThat(new ProductionRules(environment(closed)).problems()).isEmpty();
    }

    @Test
    void theDemonstrationDoesNotStartBesideProduction() {
        MockEnvironment both = environment(Map.of());
        both.setActiveProfiles("production", "demo");
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> new ProfileValidator().postProcessEnvironment(both, new SpringApplication()))
                .withMessageContaining("« demo »");
    }

    @Test
    void theDemonstrationListensOnLoopbackWhateverIsConfigured() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        demo.setProperty("server.address", "0.0.0.0");
        demo.setProperty("management.server.address", "0.0.0.0");
        demo.setProperty("minisites.trusted-proxies", "0.0.0.0/0");
        new ProfileValidator().postProcessEnvironment(demo, new SpringApplication());

        assertThat(demo.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(demo.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(demo.getProperty("minisites.trusted-proxies")).isEmpty();
    }
}
