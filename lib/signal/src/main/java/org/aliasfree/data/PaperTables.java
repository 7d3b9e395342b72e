package org.aliasfree.data;

/**
 * Numbers that a paper printed, as CSV: Karras et al., Alias-Free Generative Adversarial Networks,
 * NeurIPS 2021, arXiv 2106.12423v4. Trained networks; scores in dB; digits as printed.
 */
final class PaperTables {
  private static final String PAPER =
      "Source: Karras et al. 2021 (arXiv 2106.12423v4), trained networks, ";

  private PaperTables() {}

  /** Returns the ladder of configurations A to R: FID and the three scores. */
  static String ladder() {
    return Tables.lines(
        "# From StyleGAN2 to StyleGAN3, FFHQ-U 256 x 256. " + PAPER + "Figs. 3 and 15.",
        "configuration,step,fid,eq_t,eq_t_frac,eq_r",
        "A,StyleGAN2,5.14,,,",
        "B,+ Fourier features,4.79,16.23,16.28,10.81",
        "C,+ no noise inputs,4.54,15.81,15.84,10.84",
        "D,+ simplified generator,5.21,19.47,19.57,10.41",
        "E,+ boundaries and upsampling,6.02,24.62,24.70,10.97",
        "F,+ filtered nonlinearities,6.35,30.60,30.68,10.81",
        "G,+ non-critical sampling,4.78,43.90,42.24,10.84",
        "H,+ transformed Fourier features,4.64,45.20,42.78,10.61",
        "T,+ flexible layers,4.62,63.01,46.40,13.12",
        "R,+ rotation equivariance,4.50,66.65,45.92,40.48");
  }

  /** Returns the scores of three networks on six data sets; "StyleGAN2" is configuration B. */
  static String datasets() {
    return Tables.lines(
        "# Three networks on six data sets; StyleGAN2 is configuration B. "
            + PAPER
            + "Fig. 5 left.",
        "dataset,resolution,images,network,fid,eq_t,eq_r",
        "FFHQ-U,1024,70000,StyleGAN2,3.79,15.89,10.79",
        "FFHQ-U,1024,70000,StyleGAN3-T,3.67,61.69,13.95",
        "FFHQ-U,1024,70000,StyleGAN3-R,3.66,64.78,47.64",
        "FFHQ,1024,70000,StyleGAN2,2.70,13.58,10.22",
        "FFHQ,1024,70000,StyleGAN3-T,2.79,61.21,13.82",
        "FFHQ,1024,70000,StyleGAN3-R,3.07,64.76,46.62",
        "MetFaces-U,1024,1336,StyleGAN2,18.98,18.77,13.19",
        "MetFaces-U,1024,1336,StyleGAN3-T,18.75,64.11,16.63",
        "MetFaces-U,1024,1336,StyleGAN3-R,18.75,66.34,48.57",
        "MetFaces,1024,1336,StyleGAN2,15.22,16.39,12.89",
        "MetFaces,1024,1336,StyleGAN3-T,15.11,65.23,16.82",
        "MetFaces,1024,1336,StyleGAN3-R,15.33,64.86,46.81",
        "AFHQv2,512,15803,StyleGAN2,4.62,13.83,11.50",
        "AFHQv2,512,15803,StyleGAN3-T,4.04,60.15,13.51",
        "AFHQv2,512,15803,StyleGAN3-R,4.40,64.89,40.34",
        "Beaches,512,20155,StyleGAN2,5.03,15.73,12.69",
        "Beaches,512,20155,StyleGAN3-T,4.32,59.33,15.88",
        "Beaches,512,20155,StyleGAN3-R,4.57,63.66,37.42");
  }

  /** Returns what one change to T or R does; time and memory are relative to the unchanged R. */
  static String ablations() {
    return Tables.lines(
        "# One change to StyleGAN3-T or -R, FFHQ-U 256 x 256; time and memory relative to main. "
            + PAPER
            + "Figs. 3 right, 5 right and 15.",
        "network,change,fid,eq_t,eq_r,time,memory",
        "T,main,4.62,63.01,13.12,,",
        "T,with mixing regularisation,4.60,63.48,,,",
        "T,with noise inputs,4.96,24.46,,,",
        "T,without flexible layers,4.64,45.20,,,",
        "T,fixed Fourier features,5.93,64.57,,,",
        "T,with path-length regularisation,5.00,68.36,,,",
        "T,half capacity,7.43,63.14,,,",
        "T,double capacity,3.80,66.61,,,",
        "T,Lanczos filters a = 2,4.69,51.93,,,",
        "T,Gaussian filters,5.91,56.89,,,",
        "R,main,4.50,66.65,40.48,1.00,1.00",
        "R,n = 4,4.72,57.49,39.70,0.84,0.99",
        "R,n = 8,4.66,65.57,42.09,1.18,1.01",
        "R,m = 1,4.38,39.96,36.42,0.65,0.87",
        "R,m = 4,4.57,74.21,40.97,2.31,1.62",
        "R,f_t0 = 2^1.5,4.62,51.10,29.14,0.86,0.90",
        "R,f_t0 = 2^3.1,4.68,73.13,41.63,1.36,1.25",
        "R,with mixing regularisation,4.67,63.59,40.90,,",
        "R,with noise inputs,5.79,26.71,26.80,,",
        "R,without flexible layers,4.65,44.74,22.52,,",
        "R,fixed Fourier features,6.48,66.20,41.77,,",
        "R,with path-length regularisation,5.98,71.64,42.18,,",
        "R,half capacity,6.52,63.08,39.89,,",
        "R,double capacity,4.18,70.06,42.51,,",
        "R,Lanczos filters a = 2,4.44,57.70,25.25,,",
        "R,Gaussian filters,5.73,59.53,39.43,,");
  }
}
