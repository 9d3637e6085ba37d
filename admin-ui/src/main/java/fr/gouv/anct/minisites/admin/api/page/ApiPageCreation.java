package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.page.TypedNewPage;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.template.Starting;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.Templates;
import fr.gouv.anct.minisites.content.tree.ArticleCreation;
import fr.gouv.anct.minisites.content.tree.Creating;
import fr.gouv.anct.minisites.content.tree.Creation;
import fr.gouv.anct.minisites.content.tree.NewPage;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates pages and articles for API clients. */
@Component
class ApiPageCreation {

    private static final Map<String, String> POINTERS =
            Map.of(TypedPage.TITLE, "/title", TypedNewPage.SEGMENT, "/slug", TypedNewPage.DATE, "/date");

    private final Creation creation;
    private final ArticleCreation articles;
    private final Templates templates;
    private final Starting starting;
    private final Drafts drafts;
    private final PageDocuments documents;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    ApiPageCreation(
            Creation creation,
            ArticleCreation articles,
            Templates templates,
            Starting starting,
            Drafts drafts,
            PageDocuments documents,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.creation = creation;
        this.articles = articles;
        this.templates = templates;
        this.starting = starting;
        this.drafts = drafts;
        this.documents = documents;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    Mono<Creating> page(Call call, SentNewPage sent) {
        TypedNewPage typed = TypedNewPage.said(sent.title(), sent.slug(), "");
        refuse(typed.problems(false));
        NewPage wanted =
                new NewPage(PageKind.PAGE, sent.parent(), typed.lastPart(), typed.title(), null, typed.numbered());
        return Mono.justOrEmpty(sent.template())
                .flatMap(id -> templates
                        .one(id)
                        .filter(template -> template.kind() == TemplateKind.PAGE)
                        .switchIfEmpty(
                                Mono.error(() -> problems.invalid("/template", texts.say("api.template.unknown")))))
                .flatMap(template -> starting.create(call.site(), wanted, template, call.who()))
                .switchIfEmpty(Mono.defer(() -> creation.create(call.site(), wanted, call.who())));
    }

    Mono<Creating> article(Call call, SentNewArticle sent) {
        TypedNewPage typed =
                TypedNewPage.said(sent.title(), sent.slug(), sent.date().toString());
        refuse(typed.problems(true));
        ArticleCreation.Wanted wanted = new ArticleCreation.Wanted(
                typed.title(), typed.lastPart(), typed.day().orElseThrow(), typed.numbered());
        return articles.create(call.site(), wanted, texts.say("page.articles.title"), call.who());
    }

    private void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, field -> POINTERS.getOrDefault(field, ""));
        }
    }

    Mono<ServerResponse> answer(Call call, PageKind kind, Creating creating) {
        return switch (creating) {
            case Creating.Created(var page) ->
                drafts.head(page)
                        .flatMap(head -> answers.created(
                                documents.address(call.site(), page), documents.whole(call.site(), head)));
            case Creating.PathTaken(var free) -> {
                String words = texts.say("page.problem.path-taken");
                yield Mono.error(problems.conflict(
                        "address-taken",
                        texts.say("api.address-taken"),
                        words,
                        List.of(new Wrong("/slug", words, free.orElse(null)))));
            }
            case Creating.PathRefused _ ->
                Mono.error(problems.invalid("/slug", texts.say("page.problem.path-refused")));
            case Creating.TooDeep _ ->
                Mono.error(problems.invalid(
                        kind == PageKind.ARTICLE ? "/slug" : "/parent",
                        texts.say("page.problem.deep", PagePath.DEEPEST)));
            case Creating.NoParent _ ->
                Mono.error(
                        problems.invalid(kind == PageKind.ARTICLE ? "" : "/parent", texts.say("page.problem.parent")));
            case Creating.NoHome _ -> Mono.error(problems.invalid("", texts.say("page.problem.list-home")));
            case Creating.ListPathTaken _ -> Mono.error(problems.invalid("", texts.say("page.problem.list-taken")));
        };
    }
}
