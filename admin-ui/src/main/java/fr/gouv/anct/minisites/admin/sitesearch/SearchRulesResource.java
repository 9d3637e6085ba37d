package fr.gouv.anct.minisites.admin.sitesearch;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.search.SearchRules;
import fr.gouv.anct.minisites.search.SearchRules.PinnedAnswer;
import fr.gouv.anct.minisites.search.SiteSearchRules;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits what a team adds to the search of its site: expressions that mean the same, and first answers to certain words. */
@Component
class SearchRulesResource implements BackOfficeResource {

    /** Words of a link for which a line of synonyms, or of an answer, is begun. */
    private static final String SYNONYM = "synonyme";

    private static final String ANSWER = "reponse";

    private static final Form<RulesInput> FORM = Form.of(RulesInput.class, "search-rules");

    private final SiteSearchRules rules;
    private final LinkResolution links;
    private final SiteDirectory directory;

    SearchRulesResource(SiteSearchRules rules, LinkResolution links, SiteDirectory directory) {
        this.rules = rules;
        this.links = links;
        this.directory = directory;
    }

    @Bean
    static SideNavigationItem searchRulesItem() {
        return new SideNavigationItem(
                Group.PRESENTATION, 37, "search-rules.title", Paths.SEARCH_RULES, Action.SITE_ARRANGE);
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(Paths.SEARCH_RULES, arrange, this::open),
                Route.post(Paths.SEARCH_RULES, arrange, this::save));
    }

    /**
     * The rules as a form.
     *
     * @param synonyms a list per line, its expressions separated by commas
     * @param answers one per line: the words, an equals sign, the address of the page
     */
    record RulesInput(
            @Size(max = SearchRules.MOST) List<String> synonyms,
            @Size(max = SearchRules.MOST) List<String> answers) implements Checked {

        @Override
        public List<Problem> problems() {
            return Stream.of(
                            tooLong("synonyms", synonyms),
                            tooLong("answers", answers),
                            first(
                                    "synonyms",
                                    "alone",
                                    synonyms,
                                    list -> SearchRules.expressions(list).size() < 2),
                            first("answers", "form", answers, answer -> Answer.of(answer) == null))
                    .flatMap(problems -> problems)
                    .toList();
        }

        private static Stream<Problem> tooLong(String field, List<String> lines) {
            return lines.stream()
                    .filter(line -> line.length() > SearchRules.LONGEST)
                    .map(_ -> Problem.of(field, "each-long", SearchRules.LONGEST))
                    .limit(1);
        }

        private static Stream<Problem> first(String field, String code, List<String> lines, Predicate<String> wrong) {
            return lines.stream()
                    .filter(wrong)
                    .map(line -> Problem.of(field, code, line))
                    .limit(1);
        }

        /** Returns the typed answers. */
        List<Answer> typed() {
            return answers.stream().map(Answer::of).filter(Objects::nonNull).toList();
        }
    }

    /** An answer as typed. */
    record Answer(String words, String address) {

        /** Reads a line; null when it is none. */
        static @Nullable Answer of(String line) {
            int sign = line.lastIndexOf('=');
            String words = sign < 0 ? "" : line.substring(0, sign).strip();
            String address = line.substring(sign + 1).strip();
            return words.isEmpty() || address.isEmpty() ? null : new Answer(words, address);
        }

        String line() {
            return words + " = " + address;
        }
    }

    /**
     * The rules of a site.
     *
     * @param form null while they cannot be changed
     * @param facts the rules, in place of the form; null beside it
     * @param portal whether the synonyms hold on all sites
     * @param cancelHref the site
     */
    record SearchRulesScreen(
            @Nullable FormView form, @Nullable SummaryList facts, boolean portal, String cancelHref) implements Screen {

        @Override
        public String template() {
            return "sitesearch/page";
        }
    }

    /** The stored rules and their form. */
    private record Stored(SiteSearchRules.Versioned rules, RulesInput input) {}

    private Mono<Stored> stored() {
        return rules.find().zipWhen(found -> input(found.rules()), Stored::new);
    }

    /** An answer whose page is in the trash is left out. */
    private Mono<RulesInput> input(SearchRules found) {
        Set<UUID> pages = found.pinned().stream().map(PinnedAnswer::page).collect(Collectors.toSet());
        return links.addresses(new BlockReferences(pages, Set.of(), Set.of(), List.of()))
                .map(addresses -> new RulesInput(
                        found.synonyms(),
                        found.pinned().stream()
                                .filter(answer -> addresses.containsKey(answer.page()))
                                .map(answer -> new Answer(
                                                answer.words(), Objects.requireNonNull(addresses.get(answer.page())))
                                        .line())
                                .toList()));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored().flatMap(stored -> show(HttpStatus.OK, started(request, FORM.opened(request, stored.input()))));
    }

    /** Begins a line for the words that a link names, such as those of a search that finds nothing. */
    private static FormState<RulesInput> started(AdmittedRequest request, FormState<RulesInput> form) {
        FormState<RulesInput> synonyms = started(form, "synonyms", request.query(SYNONYM), ", ");
        return started(synonyms, "answers", request.query(ANSWER), " = ");
    }

    private static FormState<RulesInput> started(
            FormState<RulesInput> form, String field, Optional<String> words, String sign) {
        return words.map(text -> text.replaceAll("[,=\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> form.typed(field, (form.texts().get(field) + "\n" + text + sign).stripLeading()))
                .orElse(form);
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<RulesInput> state) {
        AdmittedRequest request = state.request();
        FormView form = state.view();
        boolean editable = request.mayChange(Action.SITE_ARRANGE);
        return request.show(
                status,
                request.heading("search-rules.title"),
                new SearchRulesScreen(
                        editable ? form : null,
                        editable ? null : facts(request, form),
                        directory.isPortal(request.site().id()),
                        Paths.SITE.link(request.site())));
    }

    private static SummaryList facts(AdmittedRequest request, FormView form) {
        return new SummaryList(List.of(new SummaryList.Section(
                "rules",
                request.message("search-rules.title"),
                null,
                form.fields().stream()
                        .map(field -> new SummaryList.Line(field.label(), facts(request, field)))
                        .toList())));
    }

    private static String facts(AdmittedRequest request, FieldView field) {
        return field.value().isBlank() ? request.message("search-rules.none") : field.value();
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return stored().flatMap(stored ->
                FORM.sent(request, stored.input()).answer(this::show, form -> save(form, stored.rules())));
    }

    private Mono<ServerResponse> save(FormState<RulesInput> form, SiteSearchRules.Versioned seen) {
        List<Answer> typed = form.value().typed();
        return links.at(typed.stream().map(Answer::address).toList())
                .flatMap(targets -> typed.stream()
                        .filter(answer -> !isPage(targets.get(answer.address())))
                        .findFirst()
                        .map(answer -> show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                form.with(Problem.of("answers", "unknown", answer.address()))))
                        .orElseGet(() -> replace(form, seen, pinned(typed, targets))));
    }

    private static boolean isPage(@Nullable Target target) {
        return target != null && !target.file() && !target.section() && !target.site();
    }

    private static List<PinnedAnswer> pinned(List<Answer> typed, Map<String, Target> targets) {
        return typed.stream()
                .map(answer -> new PinnedAnswer(
                        answer.words(),
                        Objects.requireNonNull(targets.get(answer.address())).id()))
                .toList();
    }

    private Mono<ServerResponse> replace(
            FormState<RulesInput> form, SiteSearchRules.Versioned seen, List<PinnedAnswer> pinned) {
        AdmittedRequest request = form.request();
        SearchRules wanted = new SearchRules(form.value().synonyms(), pinned);
        String address = Paths.SEARCH_RULES.link(request.site());
        return wanted.equals(seen.rules())
                ? request.seeOther(address, request.flash(Flash.Kind.INFO, "setting.unchanged"))
                : rules.replace(request.site(), seen.version(), wanted, request.actor())
                        // Another write came between read and write: the form is merged once more.
                        .flatMap(done -> done
                                ? request.seeOther(address, request.success("search-rules.saved"))
                                : save(request));
    }
}
