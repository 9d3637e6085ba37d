package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Page renderer that records its last model, and the thread. */
final class RecordingRenderer implements PageRenderer {

    private volatile @Nullable PageModel last;
    private volatile String thread = "";
    private volatile boolean broken;

    @Override
    public byte[] render(PageModel page) {
        if (broken) {
            throw new IllegalStateException("secret cause");
        }
        last = page;
        thread = Thread.currentThread().getName();
        return ("<!DOCTYPE html>" + page.getClass().getSimpleName()).getBytes(StandardCharsets.UTF_8);
    }

    void breakDown() {
        broken = true;
    }

    <T extends PageModel> T last(Class<T> type) {
        return type.cast(last);
    }

    String thread() {
        return thread;
    }
}
