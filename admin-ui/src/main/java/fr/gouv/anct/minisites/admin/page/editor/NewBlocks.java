package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates the blocks to be inserted into a page form: one empty block, or the blocks of a ready section. */
@Component
public class NewBlocks {

    /** Prefix of the value that chooses a ready section; its id follows. */
    static final String READY = "ready-section:";

    /** Field with the position to insert at: after a block, at the start, otherwise at the end. */
    private static final String PLACE = "position";

    static final String START = "start";

    private final PageTemplates templates;
    private final BlockCodec codec;

    NewBlocks(PageTemplates templates, BlockCodec codec) {
        this.templates = templates;
        this.codec = codec;
    }

    /** Returns the empty text that a page without blocks begins with. */
    static BlockInput text() {
        return new BlockInput(List.of()).after(PageResource.ADD, "paragraph");
    }

    /**
     * Returns the new blocks.
     *
     * @param chosen a block type or a ready section; any other value adds nothing
     */
    public Mono<BlockInput> of(String chosen) {
        BlockInput none = new BlockInput(List.of());
        return chosen.startsWith(READY)
                ? ready(chosen.substring(READY.length())).defaultIfEmpty(none)
                : Mono.just(none.after(PageResource.ADD, chosen));
    }

    /** Returns the index at which the submitted form inserts new blocks. */
    public static int place(AdmittedRequest request, BlockInput blocks) {
        String place = request.field(PLACE);
        int end = blocks.blocks().size();
        if (place.equals(START)) {
            return 0;
        }
        return place.matches("b\\d{1,3}") ? Math.min(Integer.parseInt(place.substring(1)) + 1, end) : end;
    }

    private Mono<BlockInput> ready(String id) {
        return Mono.justOrEmpty(CanonicalUuid.read(id))
                .flatMap(templates::one)
                .filter(template -> template.kind() == TemplateKind.SECTION)
                .map(section -> BlockInput.of(section, codec));
    }
}
