package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.file.MediaHandler;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.UnfinishedSiteException;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewAccess;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.site.SettingPreview;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves the preview host: the first segment of the path is a token, which alone determines the site. */
@Component
class PreviewHandler {

    private final PreviewAccess previews;
    private final SiteHandler handler;
    private final MediaHandler media;
    private final ContactFormHandler contact;
    private final FeedbackHandler feedback;
    private final PageRendering rendering;
    private final ErrorResponses errors;
    private final String backOffice;

    PreviewHandler(
            PreviewAccess previews,
            SiteHandler handler,
            MediaHandler media,
            ContactFormHandler contact,
            FeedbackHandler feedback,
            PageRendering rendering,
            ErrorResponses errors,
            MinisitesProperties properties) {
        this.previews = previews;
        this.handler = handler;
        this.media = media;
        this.contact = contact;
        this.feedback = feedback;
        this.rendering = rendering;
        this.errors = errors;
        this.backOffice = properties.origin(properties.backOfficeHost());
    }

    Mono<Void> handle(ServerWebExchange exchange, VisitorPath path) {
        SecurityHeaders.preview(exchange.getResponse().getHeaders(), backOffice);
        return previews.admit(path)
                .map(admission -> handle(exchange, admission))
                .onErrorResume(failure -> Mono.just(errors.previewUnavailable(exchange, failure)))
                .defaultIfEmpty(Mono.defer(() -> errors.standalone(exchange, Reason.PREVIEW_CLOSED, null)))
                .flatMap(answering -> answering);
    }

    private Mono<Void> handle(ServerWebExchange exchange, PreviewAccess.Admission admission) {
        Tenant tenant = admission.tenant();
        Preview shown = admission.preview();
        SiteUrls urls = admission.urls();
        String local = admission.path();
        RequestTrace.of(exchange).tenant(tenant);
        if (!ContactFormHandler.reads(exchange) && !VisitorForms.takes(exchange, local)) {
            return errors.methodNotAllowed(exchange);
        }
        Mono<Void> page = contact.answer(exchange, tenant, urls, local, shown.page())
                .switchIfEmpty(Mono.defer(() -> feedback.answer(exchange, tenant, urls, local, shown.page())))
                .switchIfEmpty(Mono.defer(() -> handler.preview(exchange, tenant, local, shown, urls)))
                .onErrorResume(UnfinishedSiteException.class, _ -> rendering.standalone(Reason.IN_PREPARATION, null))
                .onErrorResume(failure -> errors.of(exchange, failure, tenant, urls))
                .flatMap(made -> errors.write(exchange, made))
                .contextWrite(SettingPreview.with(shown.tried()));
        MediaPath file = MediaPath.of(local);
        return file == null
                ? page
                : errors.ofFile(exchange, tenant, urls, media.preview(exchange, tenant, file, urls, page));
    }
}
