def log = new File(basedir, 'build.log').text

assert log =~ /gcr\.io\/distroless\/java17-debian13:nonroot has Java 17 \(JAVA_VERSION=[^)]+\), and the project is compiled for Java 21, expected that or a newer one\. Leave out `<runtimeImage>` for an image that has it, or set `-Ddocker-optimizer\.runtimeImage` to one with Java 21\./
// Found before anything is built.
assert !new File(basedir, 'target/docker-optimizer/image-id.txt').exists()
return true
