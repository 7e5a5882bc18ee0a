package io.github.dockeroptimizer.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes one image in the layouts that engines and tools give its archive. */
final class TestImage {
    private final List<byte[]> layers = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private String config = "{}";
    private String architecture = "amd64";

    TestImage layer(String createdBy, TestLayer layer) {
        layers.add(layer.tar());
        history.add("{\"created_by\":\"" + createdBy + "\"}");
        return this;
    }

    TestImage emptyStep(String createdBy) {
        history.add("{\"created_by\":\"" + createdBy + "\",\"empty_layer\":true}");
        return this;
    }

    TestImage config(String json) {
        config = json.replace('\'', '"');
        return this;
    }

    TestImage architecture(String name) {
        architecture = name;
        return this;
    }

    /** As Docker up to version 24 writes it: a folder per layer, what is the same a link, the documents last. */
    byte[] legacy() {
        TestLayer archive = new TestLayer();
        List<String> names = new ArrayList<>();
        List<String> diffIds = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            String id = hex(("v1 id of " + i).getBytes(StandardCharsets.UTF_8));
            String diffId = ArchiveDigests.of(layers.get(i));
            int same = diffIds.indexOf(diffId);
            archive.folder(id).file(id + "/VERSION", "1.0".getBytes(StandardCharsets.UTF_8), 0644);
            if (same < 0) {
                archive.file(id + "/layer.tar", layers.get(i), 0644);
            } else {
                archive.link(id + "/layer.tar", "../" + names.get(same));
            }
            names.add(id + "/layer.tar");
            diffIds.add(diffId);
        }
        byte[] document = document();
        String configName = hex(document) + ".json";
        archive.file(configName, document, 0644);
        return archive.file("manifest.json", manifest(configName, names), 0644).tar();
    }

    /** As Docker from version 25 on writes it: OCI blobs, with the old manifest beside the index. */
    byte[] oci(boolean gzip) {
        TestLayer archive = new TestLayer();
        List<String> names = new ArrayList<>();
        addBlobs(archive, gzip, names);
        return archive.file("manifest.json", manifest("blobs/sha256/" + hex(document()), names), 0644)
                .tar();
    }

    /** As build tools write an OCI layout: an index in an index, an attestation beside the image. */
    byte[] nested(TestImage... others) {
        TestLayer archive = new TestLayer();
        List<String> descriptors = new ArrayList<>();
        List<TestImage> images = new ArrayList<>(List.of(this));
        images.addAll(List.of(others));
        for (TestImage image : images) {
            String layerList = image.addBlobs(archive, true, new ArrayList<>());
            byte[] manifest = text(
                    "{'schemaVersion':2,'config':" + descriptor(image.document()) + ",'layers':[" + layerList + "]}");
            blob(archive, manifest);
            descriptors.add(descriptor(manifest));
        }
        byte[] attestation = text("{'schemaVersion':2,'config':{},'layers':[]}");
        blob(archive, attestation);
        descriptors.add(descriptor(attestation)
                .replace("}", ",\"annotations\":{\"vnd.docker.reference.type\":\"attestation-manifest\"}}"));
        byte[] inner = text("{'manifests':[" + String.join(",", descriptors) + "]}");
        blob(archive, inner);
        return archive.file("index.json", text("{'manifests':[" + descriptor(inner) + "]}"), 0644)
                .tar();
    }

    private String addBlobs(TestLayer archive, boolean gzip, List<String> names) {
        List<String> descriptors = new ArrayList<>();
        blob(archive, document());
        for (byte[] layer : layers) {
            byte[] bytes = gzip ? TestLayer.gzip(layer) : layer;
            descriptors.add(descriptor(bytes));
            names.add(blob(archive, bytes));
        }
        return String.join(",", descriptors);
    }

    private byte[] document() {
        List<String> diffIds = layers.stream()
                .map(layer -> "\"" + ArchiveDigests.of(layer) + "\"")
                .toList();
        return text("{'architecture':'" + architecture + "','os':'linux','config':" + config + ",'history':["
                + String.join(",", history) + "],'rootfs':{'type':'layers','diff_ids':[" + String.join(",", diffIds)
                + "]}}");
    }

    private static byte[] manifest(String configName, List<String> names) {
        return text("[{'Config':'" + configName + "','RepoTags':['test:1'],'Layers':['" + String.join("','", names)
                + "']}]");
    }

    private static String blob(TestLayer archive, byte[] bytes) {
        String name = "blobs/sha256/" + hex(bytes);
        archive.file(name, bytes, 0644);
        return name;
    }

    private static String descriptor(byte[] bytes) {
        return String.format(Locale.ROOT, "{\"digest\":\"%s\",\"size\":%d}", ArchiveDigests.of(bytes), bytes.length);
    }

    private static String hex(byte[] bytes) {
        return ArchiveDigests.of(bytes).substring("sha256:".length());
    }

    private static byte[] text(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
