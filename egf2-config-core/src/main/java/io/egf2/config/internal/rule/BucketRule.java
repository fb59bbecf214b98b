package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may upload files must not reach the documents. */
final class BucketRule implements Rule {

    @Override
    public ProblemCode code() {
        return ProblemCode.BUCKET_OF_DOCUMENTS;
    }

    @Override
    public Set<String> reads() {
        return Set.of("file /s3_bucket");
    }

    @Override
    public void judge(Fleet fleet, Judgement judgement) {
        fleet.find("file", "s3_bucket")
                .filter(bucket ->
                        fleet.locations().stream().anyMatch(each -> isIn(String.valueOf(bucket.value()), each)))
                .ifPresent(bucket -> judgement.add(Finding.problem(
                        code(),
                        "uploads go into the bucket that holds the documents, \"" + bucket.value() + '"',
                        bucket.place())));
    }

    /** By the scheme of a bucket, or by one of the two forms of URL that AWS gives it. */
    private static boolean isIn(String bucket, String location) {
        String amazon = "s3[a-z0-9.-]*\\.amazonaws\\.com(\\.cn)?/.*";
        String name = Pattern.quote(bucket);
        return location.matches("s3://" + name + "/.*")
                || location.matches("https?://" + name + "\\." + amazon)
                || location.matches("https?://" + amazon.replace("/.*", "/" + name + "/.*"));
    }
}
