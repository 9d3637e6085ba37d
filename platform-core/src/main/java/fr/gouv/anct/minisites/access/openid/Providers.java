package fr.gouv.anct.minisites.access.openid;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The configured identity providers, listed for the sign-in page and looked up by name to sign users in and out. Their
 * metadata are read on first use and cached for an hour. Errors are not cached: a provider that is down affects only
 * users who sign in with it, and works again as soon as it is back.
 */
@Component
public class Providers {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, ProviderSettings> settings;
    private final Map<String, Mono<Provider>> known;

    Providers(SignInProperties properties, Discovery discovery) {
        this.settings = properties.providers();
        this.known = settings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> cached(discovery.read(entry.getKey(), entry.getValue()))
                                .onErrorMap(thrown -> ProviderErrorTranslator.of(entry.getKey(), thrown))));
    }

    private static Mono<Provider> cached(Mono<Provider> reading) {
        return reading.cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Returns all providers, ProConnect first. */
    public List<OfferedProvider> offered() {
        return settings.entrySet().stream()
                .sorted(Map.Entry.<String, ProviderSettings>comparingByValue(
                                Comparator.comparing(ProviderSettings::look))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new OfferedProvider(
                        entry.getKey(),
                        entry.getValue().label(),
                        entry.getValue().look()))
                .toList();
    }

    /** Returns a provider; empty if the name is unknown; fails with {@link SignInException}. */
    Mono<Provider> one(String name) {
        return known.getOrDefault(name, Mono.empty());
    }

    /**
     * Origins of the providers' pages, known before their metadata: the origins of their issuers, and those configured
     * for providers whose pages have another origin.
     */
    List<String> origins() {
        return settings.values().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.origin()), one.origins().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
