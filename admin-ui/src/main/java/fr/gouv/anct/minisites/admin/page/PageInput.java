package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.form.BlockFormData;
import fr.gouv.anct.minisites.admin.page.form.BlockFormOrigins;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.wording.TextCleaning;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.MultiValueMapAdapter;
import reactor.core.publisher.Mono;

/**
 * Input of a page form.
 *
 * @param base number of the revision that the form started from
 * @param image address of a file
 * @param tags separated by commas or semicolons
 */
public record PageInput(
        int base,
        String title,
        String shortTitle,
        String lead,
        String description,
        String image,
        String tags,
        String comment,
        BlockFormData blocks) {

    static final String BASE = "base";

    /** Names of its fields. */
    public static final String TITLE = "titre";

    public static final String SHORT_TITLE = "titre-court";
    public static final String LEAD = "chapo";
    public static final String DESCRIPTION = "description";
    public static final String IMAGE = "image";
    public static final String TAGS = "etiquettes";
    public static final String COMMENT = "commentaire";

    /** Parses a submitted form. */
    public static Mono<PageInput> read(MultiValueMap<String, String> form) {
        return ParsingThreads.run(() -> of(form));
    }

    /** Parses a working copy. */
    public static Mono<PageInput> read(WorkingCopy copy) {
        return read(new MultiValueMapAdapter<>(copy.fields()));
    }

    private static PageInput of(MultiValueMap<String, String> form) {
        return new PageInput(
                number(text(form, BASE)),
                text(form, TITLE),
                text(form, SHORT_TITLE),
                text(form, LEAD),
                text(form, DESCRIPTION),
                text(form, IMAGE),
                text(form, TAGS),
                text(form, COMMENT),
                BlockFormData.read(form));
    }

    /** Returns the form fields of this input: {@link #read(MultiValueMap)} parses them. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>(blocks.fields());
        fields.put(BASE, List.of(String.valueOf(base)));
        fields.put(TITLE, List.of(title));
        fields.put(SHORT_TITLE, List.of(shortTitle));
        fields.put(LEAD, List.of(lead));
        fields.put(DESCRIPTION, List.of(description));
        fields.put(IMAGE, List.of(image));
        fields.put(TAGS, List.of(tags));
        fields.put(COMMENT, List.of(comment));
        return fields;
    }

    /** Parses the number of a revision; returns 0, which no revision has, for anything else. */
    public static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return TextCleaning.clean(form.getFirst(name));
    }

    public static PageInput of(Draft draft, BlockCodec codec, Map<UUID, String> addresses) {
        return of(draft.number(), draft.revision(), codec, addresses);
    }

    /**
     * Converts a revision to input.
     *
     * @param addresses of all its {@link #references}
     */
    public static PageInput of(int number, Revision revision, BlockCodec codec, Map<UUID, String> addresses) {
        UUID image = revision.image();
        return new PageInput(
                number,
                revision.title(),
                orBlank(revision.navigationTitle()),
                orBlank(revision.lead()),
                revision.description(),
                image == null ? "" : addresses.getOrDefault(image, "media:" + image),
                String.join(", ", revision.tags()),
                "",
                BlockFormOrigins.started(revision.body(), codec, addresses));
    }

    /** Returns the references of a revision, its image included. */
    public static BlockReferences references(Revision revision) {
        BlockReferences references = BlockReferences.of(revision.body());
        return revision.image() == null
                ? references
                : references.and(BlockReferences.of(new MediaRef(revision.image())));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether another input has the same content, regardless of base and comment. */
    public boolean says(PageInput other) {
        PageInput same = new PageInput(
                base,
                other.title,
                other.shortTitle,
                other.lead,
                other.description,
                other.image,
                other.tags,
                comment,
                blocks);
        return equals(same) && BlockFormOrigins.equalExceptOrigins(blocks, other.blocks);
    }

    List<String> tagList() {
        Map<String, String> byName = new LinkedHashMap<>();
        Arrays.stream(tags.split("[,;\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> byName.putIfAbsent(folded(tag), tag));
        return List.copyOf(byName.values());
    }

    /** Folds case and accents, as the lists of tags compare them. */
    private static String folded(String tag) {
        return UnicodeNormalization.normalize(tag, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }

    public PageInput with(BlockFormData changed) {
        return new PageInput(base, title, shortTitle, lead, description, image, tags, comment, changed);
    }
}
