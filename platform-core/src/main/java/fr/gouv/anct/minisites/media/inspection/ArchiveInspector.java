package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inspects an archive without trusting its declarations: every entry of the central directory is unpacked, counted and
 * discarded. Every byte of the archive belongs to one entry, so that reading from the start and reading in the order of
 * the directory unpack the same files. Documents embedded in an office document are inspected in the same way.
 */
final class ArchiveInspector {

    private static final int HEAD = 4096;

    /**
     * Maximum size in bytes of one XML part: far more than that of the largest accepted document, with a line for each
     * part, or for each link.
     */
    private static final int LARGEST_XML = 4 << 20;

    /** Maximum size in bytes of the relationships of all parts together. */
    private static final long MOST_XML = 32 << 20;

    /** Maximum depth of embedding: a table in a slide in a letter; documents go no deeper. */
    private static final int DEEPEST = 3;

    private final Path file;
    private final DecompressionLimit unpacked;
    private final int depth;
    private final BoundedInflater inflater;
    private final byte[] block = new byte[1 << 16];
    private final CRC32 checksum = new CRC32();
    private final ArchiveFindings findings = new ArchiveFindings();
    private int entries;
    private long xml;
    private boolean openXml;
    private boolean contentTypes;
    private MediaFormat format = MediaFormat.ZIP;
    private DeclaredMetadata declared = DeclaredMetadata.NONE;

    private ArchiveInspector(Path file, DecompressionLimit unpacked, int depth, BoundedInflater inflater) {
        this.file = file;
        this.unpacked = unpacked;
        this.depth = depth;
        this.inflater = inflater;
    }

    static InspectionResult inspect(Path file) throws IOException {
        return inspect(file, new DecompressionLimit(Files.size(file)), 0);
    }

    private static InspectionResult inspect(Path file, DecompressionLimit unpacked, int depth) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                BoundedInflater inflater = new BoundedInflater(true)) {
            ByteBuffer archive = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            return new ArchiveInspector(file, unpacked, depth, inflater).inspect(archive);
        } catch (InconsistentArchiveException _) {
            return InspectionResult.refused(Reason.INCONSISTENT);
        }
    }

    private InspectionResult inspect(ByteBuffer archive) throws IOException {
        CentralDirectory directory = new CentralDirectory(archive);
        List<ZipHeader> listed = directory.entries();
        if (listed.size() > CentralDirectory.MOST_ENTRIES) {
            return InspectionResult.refused(Reason.BOMB);
        }
        listed.forEach(this::learn);
        learnFormat(listed.stream().map(entry -> EntryName.path(entry.name())).collect(Collectors.toSet()));
        for (int i = 0; i < listed.size() && !findings.leadOut(); i++) {
            CpuTimeLimit.check();
            ZipHeader entry = listed.get(i);
            long end = i + 1 < listed.size() ? listed.get(i + 1).offset() : directory.start();
            ZipEntryData data = ZipEntryData.of(archive, entry, end);
            entries++;
            learn(data.local());
            inspect(entry, data.bytes());
            if (unpacked.tooMuch()) {
                return InspectionResult.refused(Reason.BOMB);
            }
        }
        return result();
    }

    private void learn(ZipHeader entry) {
        CpuTimeLimit.check();
        findings.name(entry.name());
        entry.unicodePaths().forEach(findings::name);
    }

    private void learnFormat(Set<String> names) {
        openXml = names.contains(EntryName.CONTENT_TYPES);
        if (openXml && names.contains("word/document.xml")) {
            format = MediaFormat.DOCX;
        } else if (openXml && names.contains("xl/workbook.xml")) {
            format = MediaFormat.XLSX;
        } else if (openXml && names.contains("ppt/presentation.xml")) {
            format = MediaFormat.PPTX;
        }
    }

    private void inspect(ZipHeader entry, ByteBuffer data) throws IOException {
        try (EmbeddedFile embedded = new EmbeddedFile(file)) {
            EntryContent content = unpack(entry, data, embedded);
            if (unpacked.tooMuch()) {
                return;
            }
            learn(entry.name(), content);
            Optional<Path> inside = embedded.path();
            if (inside.isPresent()) {
                findings.embedded(
                        entry.name(), depth == DEEPEST ? nested() : inspect(inside.get(), unpacked, depth + 1));
            }
        }
    }

    private static InspectionResult nested() {
        return InspectionResult.refused(Reason.NESTED);
    }

    /** Unpacks an entry; an archive inside an office document is written to its own file. */
    private EntryContent unpack(ZipHeader entry, ByteBuffer data, EmbeddedFile embedded) throws IOException {
        EntryContent content = new EntryContent(longestHead(entry.name()));
        long before = unpacked.count();
        checksum.reset();
        inflater.start(data);
        boolean stored = entry.method() == ZipHeader.STORED || (entry.packed() == 0 && entry.unpacked() == 0);
        for (int read = read(data, stored); read > 0 && !unpacked.tooMuch(); read = read(data, stored)) {
            CpuTimeLimit.check();
            unpacked.add(read);
            checksum.update(block, 0, read);
            content.add(block, read);
            if (office() && content.zip()) {
                embedded.write(block, read);
            }
        }
        if (!unpacked.tooMuch()) {
            // Bytes after a packed stream belong to no entry.
            InconsistentArchiveException.unless(stored ? !data.hasRemaining() : inflater.remaining() == 0);
            if (unpacked.count() - before != entry.unpacked() || checksum.getValue() != entry.crc()) {
                throw new ZipException("Damaged entry: size or checksum mismatch");
            }
        }
        return content;
    }

    private static int longestHead(String name) {
        return EntryName.xml(name) ? LARGEST_XML + 1 : EntryName.metadata(name) ? DublinCore.LARGEST : HEAD;
    }

    /** Returns how many bytes of the block are filled; 0 at the end. */
    private int read(ByteBuffer data, boolean stored) throws ZipException {
        if (stored) {
            int length = Math.min(block.length, data.remaining());
            data.get(block, 0, length);
            return length;
        }
        try {
            int length = inflater.fill(block);
            if (length == 0 && !inflater.finished()) {
                throw new ZipException("Truncated deflate stream");
            }
            return length;
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    private boolean office() {
        return openXml || format != MediaFormat.ZIP;
    }

    private void learn(String name, EntryContent content) throws IOException {
        if (content.encrypted()) {
            throw new ZipException("Encrypted document");
        }
        findings.content(name, content);
        if (name.equals("mimetype") && entries == 1) {
            openDocument(new String(content.head(), StandardCharsets.US_ASCII)).ifPresent(found -> format = found);
        }
        if (openXml) {
            learnPackage(name, content.head());
        }
        if (office() && depth == 0 && EntryName.metadata(name)) {
            declared = DublinCore.read(content.head());
        }
    }

    private void learnPackage(String name, byte[] head) throws IOException {
        if (EntryName.interleaved(name)) {
            throw new ZipException("Interleaved package part");
        }
        boolean types = EntryName.path(name).equals(EntryName.CONTENT_TYPES);
        if (!EntryName.xml(name)) {
            return;
        }
        xml += head.length;
        if ((types && contentTypes) || head.length > LARGEST_XML || xml > MOST_XML) {
            throw new ZipException("Content types or relationships exceed the limit");
        }
        if (types) {
            contentTypes = true;
            findings.macros(MacroContentTypes.declaredIn(head));
        } else {
            RemoteRelationships.find(head).ifPresent(findings::remote);
        }
    }

    private static Optional<MediaFormat> openDocument(String type) {
        return Arrays.stream(MediaFormat.values())
                .filter(format -> format.contentType().contains("opendocument"))
                .filter(format -> format.contentType().equals(type.strip()))
                .findFirst();
    }

    private InspectionResult result() {
        @Nullable RejectionReason reason = findings.refusal(office(), depth > 0);
        return reason != null
                ? new InspectionResult.Rejected(reason)
                : entries == 0
                        ? InspectionResult.refused(Reason.UNREADABLE)
                        : new InspectionResult.Accepted(format, 0, 0, declared);
    }
}
