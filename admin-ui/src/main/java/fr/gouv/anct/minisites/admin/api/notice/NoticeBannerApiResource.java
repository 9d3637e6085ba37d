package fr.gouv.anct.minisites.admin.api.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.notice.NoticeLinks;
import fr.gouv.anct.minisites.admin.notice.TypedNotice;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.site.Notice;
import fr.gouv.anct.minisites.site.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads, replaces and deletes the notice banner of a site. */
@Component
class NoticeBannerApiResource implements Resource {

    private static final String NOTICE = Api.ROOT + "/sites/{site}/notice";
    private static final Map<String, String> POINTERS = Map.of(
            TypedNotice.KIND, "/kind",
            TypedNotice.TITLE, "/title",
            TypedNotice.TEXT, "/text",
            TypedNotice.LINK, "/link",
            TypedNotice.LABEL, "/linkLabel");

    private final Notices notices;
    private final NoticeLinks links;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;

    NoticeBannerApiResource(
            Notices notices, NoticeLinks links, SentJson json, Seen seen, Problems problems, JsonAnswers answers) {
        this.notices = notices;
        this.links = links;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(NOTICE, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.notice.getNotice", NoticeBannerDetails.class)),
                Route.put(NOTICE, arrange, this::put)
                        .told(Operation.one("api.operation.notice.saveNotice", NoticeBannerDetails.class)
                                .sends(Notice.class)
                                .ifSeen()),
                Route.delete(NOTICE, arrange, this::remove)
                        .told(Operation.one("api.operation.notice.deleteNotice", null)));
    }

    private Mono<NoticeBannerDetails> now() {
        return notices.current().map(NoticeBannerDetails::new).defaultIfEmpty(new NoticeBannerDetails(null));
    }

    private Mono<ServerResponse> show(Call call) {
        return now().flatMap(now -> answers.answer(call, now));
    }

    private Mono<ServerResponse> put(Call call) {
        return now().doOnNext(now -> seen.require(call, now))
                .zipWhen(_ -> json.read(call, Notice.class).flatMap(this::checked))
                .flatMap(both -> put(call, both.getT1(), both.getT2()));
    }

    private Mono<Notice> checked(Notice sent) {
        return links.typed(sent)
                .flatMap(link -> links.read(link).map(read -> {
                    Map<String, String> wrong =
                            new LinkedHashMap<>(TypedNotice.of(sent, link).problems());
                    // The target of the link may have been deleted, and then there is no link to enter.
                    if (read.wrong() || (sent.link() != null && link.isEmpty())) {
                        wrong.put(TypedNotice.LINK, "notice.problem.link");
                    }
                    if (sent.from() != null
                            && sent.until() != null
                            && !sent.until().isAfter(sent.from())) {
                        wrong.put("/until", "notice.problem.reversed");
                    }
                    if (!wrong.isEmpty()) {
                        throw problems.invalid(wrong, field -> POINTERS.getOrDefault(field, field));
                    }
                    return tidied(sent, TypedNotice.of(sent, link), read);
                }));
    }

    private static Notice tidied(Notice sent, TypedNotice typed, NoticeLinks.Read read) {
        return new Notice(
                sent.kind(),
                typed.title(),
                typed.text().isEmpty() ? null : typed.text(),
                read.link(),
                read.link() == null ? null : typed.label(),
                sent.from(),
                sent.until());
    }

    private Mono<ServerResponse> put(Call call, NoticeBannerDetails now, Notice wanted) {
        return notices.replace(call.site(), now.notice(), wanted, call.who())
                .switchIfEmpty(Mono.error(problems::unmade))
                .flatMap(done -> done ? now() : Mono.error(problems.overtaken()))
                .flatMap(answers::done);
    }

    private Mono<ServerResponse> remove(Call call) {
        return notices.remove(call.site(), call.who())
                .then(Mono.defer(() -> ServerResponse.noContent().build()));
    }
}
