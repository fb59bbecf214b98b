package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.Set;

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
                .filter(bucket -> fleet.locations().stream().anyMatch(each -> each.startsWith("s3://" + bucket.value() + "/")))
                .ifPresent(bucket -> judgement.add(Finding.problem(
                        code(),
                        "uploads go into the bucket that holds the documents, \"" + bucket.value() + '"',
                        bucket.place())));
    }
}
