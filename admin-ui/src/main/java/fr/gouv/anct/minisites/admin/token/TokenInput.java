package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Input of the form for a new token.
 *
 * @param offered actions that its owner can grant
 * @param sites of its owner
 */
record TokenInput(
        String id,
        String name,
        String site,
        List<String> ticked,
        String validity,
        List<Action> offered,
        List<AccountMembership> sites) {

    static final String ID = "jeton";
    static final String NAME = "nom";
    static final String SITE = "espace";
    static final String ACTIONS = "droits";
    static final String VALIDITY = "duree";
    static final int LONGEST = 100;
    /** Offered validities, in days. */
    static final List<Integer> VALIDITIES = List.of(30, 90, 180, 365);

    static TokenInput blank(List<Action> offered, List<AccountMembership> sites) {
        return new TokenInput(UUID.randomUUID().toString(), "", "", List.of(), "90", offered, sites);
    }

    static TokenInput of(AdmittedRequest request, List<Action> offered, List<AccountMembership> sites) {
        return new TokenInput(
                request.field(ID),
                request.field(NAME).replace("\u0000", "").strip(),
                request.field(SITE),
                Optional.ofNullable(request.form().get(ACTIONS)).orElse(List.of()),
                request.field(VALIDITY),
                offered,
                sites);
    }

    /** Message keys of the problems, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new TreeMap<>();
        if (name.isEmpty()) {
            problems.put(NAME, "token.name.missing");
        } else if (name.length() > LONGEST) {
            problems.put(NAME, "token.name.too-long");
        }
        if (actions().isEmpty()) {
            problems.put(ACTIONS, "token.actions.missing");
        } else if (actions().size() < Set.copyOf(ticked).size()) {
            problems.put(ACTIONS, "token.actions.unknown");
        }
        if (!site.isEmpty() && siteId().isEmpty()) {
            problems.put(SITE, "token.site.unknown");
        }
        if (days().isEmpty()) {
            problems.put(VALIDITY, "token.validity.missing");
        }
        return problems;
    }

    private Set<Action> actions() {
        return offered.stream()
                .filter(action -> ticked.contains(action.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Resolves the site by its slug: a tenant id never comes from a form. */
    private Optional<UUID> siteId() {
        return sites.stream()
                .filter(membership -> membership.slug().equals(site))
                .map(AccountMembership::tenantId)
                .findFirst();
    }

    private Optional<Integer> days() {
        return VALIDITIES.stream()
                .filter(days -> String.valueOf(days).equals(validity))
                .findFirst();
    }

    /** Returns the token request; requires that there are no {@link #problems()}; empty when the id is invalid. */
    Optional<TokenRequest> wish() {
        try {
            return Optional.of(new TokenRequest(
                    UUID.fromString(id),
                    name,
                    actions(),
                    siteId().orElse(null),
                    Duration.ofDays(days().orElseThrow())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
