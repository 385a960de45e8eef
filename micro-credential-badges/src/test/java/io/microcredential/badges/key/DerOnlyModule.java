package io.microcredential.badges.key;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;

/** A module that knows one scheme, and that with its answer in DER. */
public final class DerOnlyModule extends Provider {

  private static final long serialVersionUID = 1L;

  /** Begins a module. */
  DerOnlyModule() {
    super("Module", "1", "a module of the test");
    putService(
        new Service(this, "Signature", "SHA256withECDSA", DerOnly.class.getName(), null, null));
  }

  /** A private key that shows nothing, as hardware modules give them out. */
  record Handle(PrivateKey inside) implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return "EC";
    }

    @Override
    public String getFormat() {
      return "";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }

  /** Signs with the key inside the handle. */
  public static final class DerOnly extends SignatureSpi {

    private final Signature signature;

    /** Begins a signature. */
    public DerOnly() throws NoSuchAlgorithmException {
      signature = Signature.getInstance("SHA256withECDSA");
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      throw new InvalidKeyException("signs only");
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      if (!(key instanceof Handle handle)) {
        throw new InvalidKeyException("a handle of this module only");
      }
      signature.initSign(handle.inside());
    }

    @Override
    protected void engineUpdate(byte b) throws SignatureException {
      signature.update(b);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) throws SignatureException {
      signature.update(bytes, offset, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      return signature.sign();
    }

    @Override
    protected boolean engineVerify(byte[] bytes) {
      return false;
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException("no parameters");
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException("no parameters");
    }
  }
}
