package fr.gouv.anct.minisites.admin.sitesearch;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.setting.RowSettingResource;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Edits what a team adds to the search of its site: expressions that mean the same, and first answers to certain words. */
@Component
class SearchRulesResource extends RowSettingResource<SearchRules, SearchRulesResource.RulesInput> {

    /** Words of a link for which a line of synonyms, or of an answer, is begun. */
    private static final String SYNONYM = "synonyme";

    private static final String ANSWER = "reponse";

    private static final Form<RulesInput> FORM = Form.of(RulesInput.class, "search-rules");

    private final LinkResolution links;
    private final SiteDirectory directory;

    SearchRulesResource(SiteSearchRules rules, LinkResolution links, SiteDirectory directory) {
        super("search-rules", Paths.SEARCH_RULES, FORM, rules);
        this.links = links;
        this.directory = directory;
    }

    @Bean
    static SideNavigationItem searchRulesItem() {
        return new SideNavigationItem(
                Group.PRESENTATION, 37, "search-rules.title", Paths.SEARCH_RULES, Action.SITE_ARRANGE);
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

    /** An answer whose page is in the trash is left out. */
    @Override
    protected Mono<RulesInput> input(SearchRules found) {
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

    /** Begins a line for the words that a link names, such as those of a search that finds nothing. */
    @Override
    protected FormState<RulesInput> opened(FormState<RulesInput> form) {
        AdmittedRequest request = form.request();
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

    @Override
    protected List<String> leads(AdmittedRequest request) {
        String lead = request.message("search-rules.lead");
        return directory.isPortal(request.site().id())
                ? List.of(lead, request.message("search-rules.lead.portal"))
                : List.of(lead);
    }

    @Override
    protected Mono<Typed<SearchRules>> read(RulesInput input) {
        List<Answer> typed = input.typed();
        return links.at(typed.stream().map(Answer::address).toList())
                .map(targets -> new Typed<>(
                        new SearchRules(input.synonyms(), pinned(typed, targets)), unknown(typed, targets)));
    }

    private static List<Problem> unknown(List<Answer> typed, Map<String, Target> targets) {
        return typed.stream()
                .filter(answer -> !isPage(targets.get(answer.address())))
                .map(answer -> Problem.of("answers", "unknown", answer.address()))
                .limit(1)
                .toList();
    }

    private static boolean isPage(@Nullable Target target) {
        return target != null && !target.file() && !target.section() && !target.site();
    }

    private static List<PinnedAnswer> pinned(List<Answer> typed, Map<String, Target> targets) {
        return typed.stream()
                .filter(answer -> isPage(targets.get(answer.address())))
                .map(answer -> new PinnedAnswer(
                        answer.words(),
                        Objects.requireNonNull(targets.get(answer.address())).id()))
                .toList();
    }
}
