package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.FileMatches;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.page.editor.PageScreenFactory.Offered;
import fr.gouv.anct.minisites.admin.page.form.BlockViewFactory;
import fr.gouv.anct.minisites.admin.territory.TerritoryField;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the fields of a page besides its blocks: titles, introduction, image, tags, terms and territories.
 *
 * @param problems message keys, by field name
 */
record PageFields(Messages messages, Map<String, String> problems) {

    /** Returns the field in which an author says what a version changes. */
    FieldView comment(PageInput input) {
        return field(Kind.LINE, PageInput.COMMENT, input.comment())
                .withHint(messages.get("page.field.comment.hint"))
                .optional();
    }

    /** Returns all fields of the page but its blocks and the comment. */
    List<FieldView> all(PageInput input, PageKind kind, ResolvedTargets resolved, Offered offered) {
        if (kind == PageKind.SECTION) {
            return List.of(field(Kind.LINE, PageInput.TITLE, input.title())
                    .withHint(messages.get("section.field.title.hint")));
        }
        FieldView description = field(Kind.TEXT, PageInput.DESCRIPTION, input.description())
                .withHint(messages.get("page.field.description.hint"))
                .optional();
        FieldView image = field(Kind.LINE, PageInput.IMAGE, input.image())
                .withSuggestions(FileMatches.alternatives(resolved, input.image()))
                .withHint(messages.get("block.hint.file"))
                .withHtmx(Map.of("ms-list", BlockViewFactory.IMAGES))
                .optional();
        FieldView tags = field(Kind.LINE, PageInput.TAGS, input.tags())
                .withHint(messages.get("block.hint.words"))
                .withHtmx(Map.of("ms-list", BlockViewFactory.TAGS))
                .optional();
        Stream<FieldView> always = Stream.of(
                field(Kind.LINE, PageInput.TITLE, input.title()),
                field(Kind.TEXT, PageInput.LEAD, input.lead())
                        .withHint(messages.get("page.field.lead.hint"))
                        .optional(),
                field(Kind.LINE, PageInput.SHORT_TITLE, input.shortTitle())
                        .withHint(messages.get("page.field.shortTitle.hint"))
                        .optional(),
                description);
        Stream<FieldView> chosen = kind.isClassified()
                ? Stream.of(
                                Vocabulary.MAINTAINED.stream()
                                        .map(vocabulary -> terms(vocabulary, input, offered.terms())),
                                offered.territories().isEmpty()
                                        ? Stream.<FieldView>empty()
                                        : Stream.of(territories(offered.territories())),
                                Stream.of(territory(input, offered.typed())))
                        .flatMap(some -> some)
                : Stream.empty();
        return Stream.of(
                        always,
                        kind.isList() ? Stream.<FieldView>empty() : Stream.of(image),
                        chosen,
                        kind.isList() ? Stream.<FieldView>empty() : Stream.of(tags))
                .flatMap(some -> some)
                .toList();
    }

    /** Ticks the term that stands for one that was replaced. */
    private FieldView terms(Vocabulary vocabulary, PageInput input, Terms terms) {
        String ticked = input.terms().stream()
                .flatMap(term -> TermRef.find(term).flatMap(terms::current).stream())
                .filter(term -> term.vocabulary() == vocabulary)
                .map(Term::code)
                .distinct()
                .collect(Collectors.joining(" "));
        String name = PageInput.field(vocabulary);
        return field(Kind.CHECKBOXES, name, ticked)
                .withOptions(Option.of(terms.offered(vocabulary)))
                .withHint(messages.get("page.field." + name + ".hint"))
                .optional();
    }

    /** Returns the territories of the page, which are removed here. */
    private FieldView territories(List<Territory> territories) {
        String name = PageInput.field(Vocabulary.TERRITORY);
        return field(
                        Kind.CHECKBOXES,
                        name,
                        territories.stream().map(Territory::code).collect(Collectors.joining(" ")))
                .withOptions(territories.stream()
                        .map(territory -> new Option(territory.code(), territory.label()))
                        .toList())
                .withHint(messages.get("page.field." + name + ".hint"))
                .optional();
    }

    private FieldView territory(PageInput input, TypedTerritories typed) {
        String problem = problems.get(PageInput.TERRITORY);
        FieldView field =
                FieldView.of(Kind.LINE, PageInput.TERRITORY, messages.get("page.field.territory"), input.territory());
        FieldView shown = problem == null ? field : field.withError(messages.get(problem, typed.wrong()), List.of());
        return TerritoryField.completing(shown)
                .withSuggestions(typed.alternatives())
                .withHint(messages.get("page.field.territory.hint"))
                .optional();
    }

    private FieldView field(Kind kind, String name, String value) {
        FieldView field = FieldView.of(kind, name, messages.get("page.field." + name), value);
        String problem = problems.get(name);
        int longest = PageInputValidator.longest(name);
        FieldView limited = field.atMost(longest);
        return problem == null
                ? limited
                : limited.withError(PageProblemLabels.text(messages, problem, longest), List.of());
    }
}
