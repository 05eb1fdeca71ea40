package kz.journal.intake.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.intake.ImportFiles;

/** Drops the upload once every password in it is hashed. */
@Named
@Dependent
public class UploadDropping extends AbstractBatchlet {

  @Inject
  @BatchProperty(name = "importId")
  private String importId;

  @Inject private ImportFiles files;

  @Override
  public String process() throws Exception {
    files.drop(Long.parseLong(importId));
    return "DROPPED";
  }
}
