package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.layout.PageModelResponses;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the two back-office pages that need no sign-in: the welcome page, and the guide that explains how to request a
 * site.
 */
@Component
public class PublicPages {

    /** Date of the last change of their texts. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final PageModelResponses responses;
    private final BackOfficeShell shell;
    private final Messages messages;
    private final WelcomePage welcome;
    private final RequestGuidePage guide;

    PublicPages(
            PageModelResponses responses,
            BackOfficeShell shell,
            Messages messages,
            WelcomePage welcome,
            RequestGuidePage guide) {
        this.responses = responses;
        this.shell = shell;
        this.messages = messages;
        this.welcome = welcome;
        this.guide = guide;
    }

    /** Returns the purpose of this host, for visitors. */
    public Mono<ServerResponse> welcome() {
        return show(welcome, null);
    }

    /** Returns the guide for a site request: preparation and next steps. */
    public Mono<ServerResponse> requestGuide(@Nullable Account reader) {
        return show(guide, reader);
    }

    private Mono<ServerResponse> show(PublicPage page, @Nullable Account reader) {
        return responses.answer(HttpStatus.OK, model(page, reader));
    }

    private PageModel model(PublicPage page, @Nullable Account reader) {
        String key = page.address().key();
        List<Block> blocks = page.blocks(reader != null);
        return new PageModel.ContentPage(
                shell.of(page.address(), reader),
                messages.get(key + ".title"),
                messages.get(key + ".lead"),
                blocks,
                Outline.of(blocks),
                BackOfficePage.references(messages),
                List.of(),
                WRITTEN);
    }
}
