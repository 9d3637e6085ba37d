package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery.Sort;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and sort order of the queue of site requests, read from the query parameters of its URL: state, words and
 * assignee.
 *
 * @param state code of a state, {@link #ALL}, or empty for the requests that wait for a decision
 * @param followed {@link #MINE}, {@link #UNASSIGNED} or empty
 */
record RequestQueueFilters(String state, String words, String followed, Sort sort, boolean descending) {

    private static final String STATE = "etat";
    private static final String WORDS = "mots";
    private static final String FOLLOWED = "suivi";
    private static final String ALL = "toutes";
    private static final String MINE = "moi";
    private static final String UNASSIGNED = "personne";

    static RequestQueueFilters of(AdmittedRequest admitted) {
        return new RequestQueueFilters(
                admitted.query(STATE).orElse(""),
                admitted.query(WORDS).orElse(""),
                admitted.query(FOLLOWED)
                        .filter(Set.of(MINE, UNASSIGNED)::contains)
                        .orElse(""),
                ListUrl.query(admitted, ListUrl.SORT, Sort.class).orElse(Sort.SENT),
                admitted.query(ListUrl.ORDER).isPresent());
    }

    RequestQuery query(AdmittedRequest admitted, int size) {
        return new RequestQuery(
                states(admitted),
                words.isEmpty() ? null : words,
                assignment(admitted),
                sort,
                descending,
                admitted.page(),
                size);
    }

    private @Nullable Set<RequestState> states(AdmittedRequest admitted) {
        return state.equals(ALL)
                ? null
                : Set.of(ListUrl.query(admitted, STATE, RequestState.class).orElse(RequestState.SUBMITTED));
    }

    private RequestQuery.@Nullable Assignment assignment(AdmittedRequest admitted) {
        return switch (followed) {
            case MINE -> new RequestQuery.Assignment(admitted.requireAccount().id());
            case UNASSIGNED -> new RequestQuery.Assignment(null);
            default -> null;
        };
    }

    /** Returns the address of the list, or of its export, with these filters. */
    ListUrl url(String path) {
        return new ListUrl(
                path, Map.of(STATE, state, WORDS, words, FOLLOWED, followed), ListUrl.code(sort), descending);
    }

    /** @param counts numbers of requests by state, shown beside the states */
    Filters view(AdmittedRequest admitted, ListUrl url, Map<RequestState, Long> counts) {
        List<Option> states = new ArrayList<>();
        states.add(
                option(admitted, "", "decision.filter.state.waiting", counts.getOrDefault(RequestState.SUBMITTED, 0L)));
        Arrays.stream(RequestState.values())
                .filter(known -> known != RequestState.DRAFT && known != RequestState.SUBMITTED)
                .map(known -> option(admitted, known.code(), label(known), counts.getOrDefault(known, 0L)))
                .forEach(states::add);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        states.add(option(admitted, ALL, "decision.filter.state.all", all));
        List<Option> followers = List.of(
                new Option("", admitted.message("decision.filter.followed.all")),
                new Option(MINE, admitted.message("decision.filter.followed.mine")),
                new Option(UNASSIGNED, admitted.message("decision.filter.followed.none")));
        return new Filters(
                url,
                List.of(
                        new Filters.Choice(STATE, admitted.message("decision.filter.state"), state, states),
                        new Filters.Choice(
                                FOLLOWED, admitted.message("decision.filter.followed"), followed, followers)),
                new Filters.Words(WORDS, admitted.message("decision.filter.words"), words),
                !state.isEmpty() || !words.isEmpty() || !followed.isEmpty());
    }

    private static Option option(AdmittedRequest admitted, String value, String key, long number) {
        return new Option(value, admitted.message("decision.filter.count", admitted.message(key), number));
    }

    /** Requests to be completed and requests recalled by their authors share one state. */
    private static String label(RequestState state) {
        return state == RequestState.CHANGES ? "decision.filter.state.changes" : "site-request.state." + state.code();
    }
}
