package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.shell.BackOfficePages;
import fr.gouv.anct.minisites.admin.shell.BackOfficeShell;
import fr.gouv.anct.minisites.admin.shell.OwnPage;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with an open page. */
@Component
class OpenPageHandler {

    /** When their texts last changed. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final BackOfficePages pages;
    private final BackOfficeShell shell;
    private final Texts texts;

    OpenPageHandler(BackOfficePages pages, BackOfficeShell shell, Texts texts) {
        this.pages = pages;
        this.shell = shell;
        this.texts = texts;
    }

    Mono<ServerResponse> show(OpenPage page) {
        return pages.answer(HttpStatus.OK, model(page));
    }

    private PageModel model(OpenPage page) {
        String key = page.address().key();
        List<Block> blocks = page.blocks();
        return new PageModel.ContentPage(
                shell.of(page.address()),
                texts.say(key + ".title"),
                texts.say(key + ".lead"),
                blocks,
                Outline.of(blocks),
                OwnPage.references(texts),
                List.of(),
                WRITTEN);
    }
}
