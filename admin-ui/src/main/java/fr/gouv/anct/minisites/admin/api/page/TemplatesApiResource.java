package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.template.Made;
import fr.gouv.anct.minisites.content.template.Making;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateWords;
import fr.gouv.anct.minisites.content.template.Templates;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Templates of pages and ready sections: read by teams, maintained by central communications, who create them from
 * pages.
 */
@Component
class TemplatesApiResource implements Resource {

    private final Templates templates;
    private final Making making;
    private final Tenants tenants;
    private final TemplateDocuments documents;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    TemplatesApiResource(
            Templates templates,
            Making making,
            Tenants tenants,
            TemplateDocuments documents,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.templates = templates;
        this.making = making;
        this.tenants = tenants;
        this.documents = documents;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard watch = new Guard.SignedIn(Action.FLEET_READ);
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        Guard team = new Guard.OfSite(Action.SITE_READ);
        String one = ApiAddress.TEMPLATES + ApiAddress.TEMPLATE;
        return List.of(
                Route.get(ApiAddress.TEMPLATES, watch, this::list)
                        .told(Operation.several(
                                "api.operation.templates.listTemplates", Operation.Shape.LIST, TemplateFacts.class)),
                Route.post(ApiAddress.TEMPLATES, manage, this::make)
                        .told(Operation.one("api.operation.templates.createTemplate", TemplateDocument.class)
                                .sends(SentTemplate.class)
                                .makes()),
                Route.get(one, watch, this::show)
                        .told(Operation.one("api.operation.templates.getTemplate", TemplateDocument.class)),
                Route.put(one, manage, this::change)
                        .told(Operation.one("api.operation.templates.saveTemplate", TemplateDocument.class)
                                .sends(SentTemplate.class)
                                .ifSeen()),
                Route.delete(one, manage, this::retire)
                        .told(Operation.one("api.operation.templates.retireTemplate", null)),
                Route.get(ApiAddress.OFFERED, team, this::list)
                        .told(Operation.several(
                                "api.operation.templates.listOffered", Operation.Shape.LIST, TemplateFacts.class)),
                Route.get(ApiAddress.OFFERED + ApiAddress.TEMPLATE, team, this::show)
                        .told(Operation.one("api.operation.templates.getOffered", TemplateDocument.class)));
    }

    private Mono<ServerResponse> list(Call call) {
        return templates
                .offered()
                .map(offered -> offered.stream().map(documents::line).toList())
                .flatMap(lines -> answers.answer(call, lines));
    }

    private Mono<PageTemplate> named(Call call) {
        return call.id("template").flatMap(templates::one).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call).flatMap(template -> answers.answer(call, documents.whole(template)));
    }

    private Mono<ServerResponse> make(Call call) {
        return json.read(call, SentTemplate.class)
                .flatMap(sent -> taken(sent, (site, words) -> making.add(site, sent.page(), words, call.who())))
                .flatMap(made -> answers.created(documents.address(made), documents.whole(made)));
    }

    private Mono<ServerResponse> change(Call call) {
        return named(call)
                .doOnNext(template -> seen.require(call, documents.whole(template)))
                .zipWhen(_ -> json.read(call, SentTemplate.class))
                .flatMap(both -> change(call, both.getT1(), both.getT2()))
                .flatMap(made -> answers.done(documents.whole(made)));
    }

    private Mono<PageTemplate> change(Call call, PageTemplate known, SentTemplate sent) {
        if (sent.kind() != known.kind()) {
            return Mono.error(problems.invalid("/kind", texts.say("api.template.kind")));
        }
        return taken(sent, (site, words) -> making.change(site, sent.page(), known, words, call.who()));
    }

    private Mono<PageTemplate> taken(SentTemplate sent, BiFunction<Tenant, TemplateWords, Mono<Made>> make) {
        TemplateWords words = words(sent);
        return tenants.bySlug(sent.site())
                .switchIfEmpty(Mono.error(() -> wrong("/site", "template.problem.site")))
                .flatMap(site -> make.apply(site, words))
                .map(this::made);
    }

    private TemplateWords words(SentTemplate sent) {
        String name = line(sent.name());
        String description = line(sent.description());
        List<ProblemException.Wrong> wrong = new ArrayList<>();
        check(wrong, "/name", name, TemplateWords.LONGEST_NAME);
        check(wrong, "/description", description, TemplateWords.LONGEST_DESCRIPTION);
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong);
        }
        return new TemplateWords(sent.kind(), name, description);
    }

    private static String line(String text) {
        return TypedPage.clean(text).replaceAll("\\s+", " ");
    }

    private void check(List<ProblemException.Wrong> wrong, String pointer, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            String key = text.isEmpty() ? "page.problem.missing" : "page.problem.long";
            wrong.add(new ProblemException.Wrong(pointer, texts.say(key)));
        }
    }

    private PageTemplate made(Made made) {
        return switch (made) {
            case Made.Offered(var template) -> template;
            case Made.Missing _ -> throw wrong("/page", "template.problem.path");
            case Made.Blank _ -> throw wrong("/page", "template.problem.empty");
            case Made.Incomplete _ -> throw wrong("/page", "template.problem.incomplete");
            case Made.Tied _ -> throw wrong("/page", "template.problem.tied");
            case Made.NameTaken _ -> throw wrong("/name", "template.problem.name-taken");
            case Made.Overtaken _ -> throw problems.overtaken();
        };
    }

    private ProblemException wrong(String pointer, String key) {
        return problems.invalid(pointer, texts.say(key));
    }

    private Mono<ServerResponse> retire(Call call) {
        return named(call)
                .flatMap(template -> templates.retire(template, call.who()))
                .then(Mono.defer(() -> ServerResponse.noContent().build()));
    }
}
