package fr.gouv.anct.minisites.configuration;

import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Rules that the configuration must satisfy to start with the profile « production ». Each problem names the property
 * and its remedy.
 */
final class ProductionRules {

    private static final int SECRET_BYTES = 32;

    private static final List<String> MANDATORY = List.of(
            "spring.r2dbc.url",
            "spring.flyway.url",
            "spring.flyway.user",
            "minisites.preview-secret",
            "spring.mail.host",
            "minisites.mail.from");

    private final Environment environment;

    ProductionRules(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns all problems, in the order in which they are best fixed; none when the configuration is valid for
     * production.
     */
    List<String> problems() {
        return Stream.of(demonstration(), missing(), scheme(), secret(), limits(), contactKeys(), secondFactor())
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<String> demonstration() {
        return problemIf(
                environment.acceptsProfiles(Profiles.of("demo")),
                "The profile « demo » lets anyone sign in: remove it from spring.profiles.active.");
    }

    private Stream<String> missing() {
        return MANDATORY.stream()
                .filter(name -> value(name).isBlank())
                .map(name -> "« " + name + " » has no default in production: configure it.");
    }

    private Stream<String> scheme() {
        return problemIf(
                !value("minisites.public-scheme").equals("https"),
                "« minisites.public-scheme » must be https: terminate TLS in front of the platform.");
    }

    private Stream<String> secret() {
        String secret = value("minisites.preview-secret");
        return problemIf(
                !secret.isBlank() && secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES,
                "« minisites.preview-secret » is shorter than 32 bytes: generate one with « openssl rand -hex 32 ».");
    }

    private Stream<String> limits() {
        return problemIf(
                !environment.getProperty(RateLimiterFactory.ENABLED, Boolean.class, true),
                "« " + RateLimiterFactory.ENABLED + " » must not be false: rate limits are disabled in tests only.");
    }

    private Stream<String> contactKeys() {
        boolean wanted = environment.getProperty("minisites.contact.enabled", Boolean.class, true);
        boolean present = Binder.get(environment)
                .bind("minisites.contact.keys", Bindable.listOf(String.class))
                .map(keys -> !keys.isEmpty())
                .orElse(false);
        return problemIf(
                wanted && !present,
                "« minisites.contact.keys » is missing: set a key (« name: » and « openssl rand -base64 32 »),"
                        + " or set « minisites.contact.enabled » to false for a platform without contact forms.");
    }

    private Stream<String> secondFactor() {
        return Binder.get(environment)
                .bind("minisites.sign-in.providers", Bindable.mapOf(String.class, ProviderFactors.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(provider -> !provider.getValue().areSettled())
                .map(provider -> "Identity provider « " + provider.getKey() + " » is not asked for two-factor"
                        + " authentication: set its « acr-values » or give a reason in its « single-factor-reason ».");
    }

    /**
     * Properties of an identity provider that determine whether it requests two factors.
     *
     * @param issuer mandatory: a provider of which no property is bound would not be found at all
     */
    record ProviderFactors(
            @Nullable String issuer,
            @DefaultValue List<String> acrValues,
            @DefaultValue("") String singleFactorReason) {

        boolean areSettled() {
            return !acrValues.isEmpty() || !singleFactorReason.isBlank();
        }
    }

    private String value(String name) {
        return environment.getProperty(name, "");
    }

    private static Stream<String> problemIf(boolean wrong, String problem) {
        return wrong ? Stream.of(problem) : Stream.empty();
    }
}
