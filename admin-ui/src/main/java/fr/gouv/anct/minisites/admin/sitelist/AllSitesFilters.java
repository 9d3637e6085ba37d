package fr.gouv.anct.minisites.admin.sitelist;

import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.listing.ListedSite;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Ending;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Errors;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Owners;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Period;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Sort;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters of the list of all sites, as its URL and its form have them; unknown values are ignored. */
record AllSitesFilters(SiteListQuery query) {

    private static final String WORDS = "mots";
    private static final String STATE = "etat";
    private static final String OWNERS = "responsables";
    private static final String ENDING = "fin";
    private static final String AUDIT = "accessibilite";
    private static final String UNPUBLISHED = "sans-publication";
    private static final String ERRORS = "erreurs";

    static AllSitesFilters of(AdmittedRequest request) {
        return new AllSitesFilters(new SiteListQuery(
                ListUrl.query(request, STATE, TenantState.class).orElse(null),
                request.query(WORDS).orElse(null),
                ListUrl.query(request, OWNERS, Owners.class).orElse(null),
                ListUrl.query(request, ENDING, Ending.class).orElse(null),
                ListUrl.query(request, AUDIT, ListedSite.Audit.class).orElse(null),
                ListUrl.query(request, UNPUBLISHED, Period.class).orElse(null),
                ListUrl.query(request, ERRORS, Errors.class).orElse(null),
                ListUrl.query(request, ListUrl.SORT, Sort.class).orElse(Sort.NAME),
                request.query(ListUrl.ORDER).isPresent()));
    }

    /** Returns the URL of the list at a path with these filters and this order. */
    ListUrl url(String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(WORDS, Objects.requireNonNullElse(query.words(), ""));
        parameters.put(STATE, code(query.state()));
        parameters.put(OWNERS, code(query.owners()));
        parameters.put(ENDING, code(query.ending()));
        parameters.put(AUDIT, code(query.audit()));
        parameters.put(UNPUBLISHED, code(query.unpublished()));
        parameters.put(ERRORS, code(query.errors()));
        return new ListUrl(path, parameters, ListUrl.code(query.sort()), query.descending());
    }

    private static String code(@Nullable Enum<?> constant) {
        return constant == null ? "" : ListUrl.code(constant);
    }

    /** Returns the form, which says for each state how many sites the other filters leave. */
    Filters form(AdmittedRequest request, ListUrl url, Map<TenantState, Long> states) {
        return new Filters(
                url,
                List.of(
                        state(request, states),
                        Filters.Choice.of(request, OWNERS, "site.all.filter.owners", Owners.class, query.owners()),
                        Filters.Choice.of(request, ENDING, "site.all.filter.ending", Ending.class, query.ending()),
                        Filters.Choice.of(
                                request, AUDIT, "site.all.filter.audit", ListedSite.Audit.class, query.audit()),
                        Filters.Choice.of(
                                request, UNPUBLISHED, "site.all.filter.unpublished", Period.class, query.unpublished()),
                        Filters.Choice.of(request, ERRORS, "site.all.filter.errors", Errors.class, query.errors())),
                new Filters.Words(
                        WORDS, request.message("site.filter.words"), Objects.requireNonNullElse(query.words(), "")),
                query.filtered());
    }

    private Filters.Choice state(AdmittedRequest request, Map<TenantState, Long> states) {
        long total = states.values().stream().mapToLong(Long::longValue).sum();
        Stream<Option> all =
                Stream.of(new Option("", counted(request, request.message("site.filter.state.all"), total)));
        Stream<Option> each = Arrays.stream(TenantState.values())
                .filter(state -> states.containsKey(state) || state == query.state())
                .map(state -> new Option(
                        ListUrl.code(state),
                        counted(request, SiteStateBadge.label(request, state), states.getOrDefault(state, 0L))));
        return new Filters.Choice(
                STATE,
                request.message("site.filter.state"),
                code(query.state()),
                Stream.concat(all, each).toList());
    }

    private static String counted(AdmittedRequest request, String label, long number) {
        return request.message("site.all.filter.counted", label, number);
    }
}
