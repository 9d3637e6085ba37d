package fr.gouv.anct.minisites.provisioning.request;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.validation.Problem;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks whether addresses are available, and suggests free ones. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ADDRESSES)
public class AddressAvailability {

    private static final int SUGGESTED = 3;
    private static final String HELD_ONCE = "site_request_slug_key";

    private final AddressStates states;
    private final CrossTenantScope crossTenant;
    private final MinisitesProperties properties;

    AddressAvailability(AddressStates states, CrossTenantScope crossTenant, MinisitesProperties properties) {
        this.states = states;
        this.crossTenant = crossTenant;
        this.properties = properties;
    }

    /**
     * Checks whether a site can have the slug that was typed, alone or in a full URL under the base domain.
     *
     * @param exceptRequest the request being checked, whose own slug does not count
     */
    public Mono<AddressCheck> check(String typed, @Nullable UUID exceptRequest) {
        String wanted = RequestField.SLUG.normalize(typed.strip());
        if (wanted.isEmpty()) {
            return Mono.just(refused(Problem.MISSING, List.of()));
        }
        if (SlugInput.isTooLong(wanted)) {
            return Mono.just(refused(Problem.LONG, List.of()));
        }
        if (!SlugInput.isFullAddress(wanted)) {
            return check(wanted, SlugInput.code(wanted), exceptRequest);
        }
        return name(wanted)
                .map(label -> check(label, SlugInput.code(label), exceptRequest))
                .orElseGet(() -> check(ownLabel(wanted), Optional.of("slug-other-domain"), exceptRequest));
    }

    /** Whether a statement failed because another request took the slug between its check and the statement. */
    public static boolean isSlugTaken(Throwable error) {
        return NestedExceptionUtils.getMostSpecificCause(error) instanceof PostgresqlException refusal
                && refusal.getErrorDetails()
                        .getConstraintName()
                        .filter(HELD_ONCE::equals)
                        .isPresent();
    }

    /** Returns the problem with a slug that {@link #isSlugTaken}, with suggestions where there are some. */
    public Mono<Problem> findProblem(String typed, UUID exceptRequest) {
        return check(typed, exceptRequest)
                .map(check -> check instanceof AddressCheck.Refused(Problem problem)
                        ? problem
                        : RequestField.SLUG.problem("slug-taken"));
    }

    /** Checks whether a request can have its slug. */
    Mono<AddressCheck> check(SiteRequest request) {
        return check(request.answers().get(RequestField.SLUG), request.id());
    }

    private AddressCheck refused(String code, List<String> suggestions) {
        Problem problem = RequestField.SLUG.problem(code);
        if (code.equals("slug-form") && !suggestions.isEmpty()) {
            problem = Problem.of(problem.path(), "slug-form-near", suggestions.getFirst());
        } else if (code.equals("slug-other-domain")) {
            problem = Problem.of(problem.path(), code, properties.baseDomain());
        }
        return new AddressCheck.Refused(problem.suggesting(suggestions));
    }

    /** Returns the root URL of the requested site; empty while the slug or the kind of address is missing. */
    public Optional<String> url(RequestAnswers answers) {
        String kind = answers.get(RequestField.ADDRESS_KIND);
        return Optional.of(RequestField.SLUG.normalize(
                        answers.get(RequestField.SLUG).strip()))
                .filter(typed -> !SlugInput.isTooLong(typed))
                .flatMap(this::name)
                .filter(SlugInput::isSlug)
                .filter(_ -> RequestField.ADDRESS_KIND.options().contains(kind))
                .map(slug -> free(new Slug(slug)).url(kind));
    }

    private Optional<String> name(String typed) {
        return SlugInput.isFullAddress(typed)
                ? SlugInput.extractSlug(typed, properties.baseDomain(), properties.portalHost())
                : Optional.of(typed);
    }

    // Of « https://www.mon-programme.fr/ », the part that names the programme.
    private static String ownLabel(String address) {
        String host = address.replaceFirst("^(?i)https?://", "").replaceFirst("^(?i)www\\.", "");
        return host.replaceFirst("(?s)[.:/].*", "");
    }

    private Mono<AddressCheck> check(String wanted, Optional<String> wrong, @Nullable UUID exceptRequest) {
        String base = SlugInput.toSlug(wanted);
        Optional<String> known = wrong.or(() -> Optional.of("slug-reserved").filter(code -> isReserved(wanted)));
        List<String> near = SlugSuggestions.near(base);
        return states(near, exceptRequest).map(found -> outcome(wanted, known, near, found));
    }

    private AddressCheck outcome(
            String wanted, Optional<String> known, List<String> near, Map<String, AddressState> found) {
        Optional<String> code = known.or(() -> requireNonNull(found.get(wanted)).code());
        if (code.isEmpty()) {
            return free(new Slug(wanted));
        }
        List<String> suggestions = near.stream()
                .filter(slug -> !isReserved(slug))
                .filter(slug -> requireNonNull(found.get(slug)).code().isEmpty())
                .limit(SUGGESTED)
                .toList();
        return refused(code.get(), suggestions);
    }

    private AddressCheck.Free free(Slug slug) {
        return new AddressCheck.Free(
                slug,
                properties.url(new Address(new Host(slug + "." + properties.baseDomain()), "")),
                properties.url(new Address(new Host(properties.portalHost()), "/" + slug)));
    }

    /** Also with digits in the place of letters: « gest1on » is meant to be taken for the platform's own name. */
    private boolean isReserved(String slug) {
        String letters = slug.replace('0', 'o')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
        return Stream.of(slug, letters, letters.replace('1', 'i'), letters.replace('1', 'l'))
                .anyMatch(form -> new Slug(form).reserved() || ownLabels().anyMatch(form::equals));
    }

    private Stream<String> ownLabels() {
        return Stream.of(properties.portalHost(), properties.backOfficeHost(), properties.previewHost())
                .map(host -> host.replaceFirst("\\..*$", ""));
    }

    private Mono<Map<String, AddressState>> states(List<String> wanted, @Nullable UUID exceptRequest) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.ADDRESSES,
                        states.find(
                                wanted.toArray(String[]::new),
                                properties.portalHost(),
                                properties.baseDomain(),
                                exceptRequest))
                .collect(Collectors.toMap(state -> state.name().slug(), state -> state));
    }
}
